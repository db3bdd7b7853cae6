/**
 * Findings in the editor. A finding can come from any file of a set, so all files of a set are checked together: first
 * by the rules that look, and once the keys are quiet by those that calculate. Until a rule has looked at the text as it
 * is now, what it found last stays where it was.
 */
import { type IsoDate, simulatorWithMemory, singlePointSearch } from '@waakvlam/analysis';
import { DocumentState, delayNextTick, type LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import { type CheckedFinding, type CheckStep, checkInSteps, hasGaps } from '../check.ts';
import type { PlanSet } from '../plan-set.ts';
import type { Rule } from '../rule.ts';
import type { Calculations, RuleInput } from '../rule-input.ts';
import { diagnostic, type Waiting } from './diagnostic.ts';
import { carry, type KeptFinding, keep, standing } from './kept-findings.ts';
import { placeMover } from './moved-places.ts';
import type { PlanFolders } from './plan-folders.ts';
import type { EditorServices } from './services.ts';
import { shown } from './shown.ts';

/** How long the keys must be quiet before a set is calculated again, in milliseconds. */
const QUIET = 150;
/** After so long it is said of findings that they are not those of the text as it is now. */
const SAID_AFTER = 1000;
/** So long at a time is worked on findings; then whoever waits is let go first. */
const SLICE = 10;
/** While somebody types there is no time to let much fail one by one; the command does that. */
const MOST_ALONE = 25;

/** What is known of a plan set. */
interface Known {
  /** Grows with each change; work on an older text ends. */
  change: number;
  /** The files as they were when they were last looked at. */
  texts: ReadonlyMap<string, string>;
  /** What each rule found last. */
  readonly kept: Map<Rule, readonly KeptFinding[]>;
  readonly calculations: Calculations;
  /** What is to be shown, by file. */
  found: ReadonlyMap<string, readonly CheckedFinding[]>;
  /** What is said of findings that are earlier ones. */
  waiting: Waiting | undefined;
  /** What was sent for each file. */
  readonly sent: Map<string, string>;
  /** The work that is going on, up to the rules that look, and up to its end. */
  looking: Promise<void>;
  working: Promise<void>;
  /** Somebody waits for the end, so not for quiet. */
  isHurried: boolean;
  hurry: () => void;
}

export class PlanFindings {
  private readonly services: EditorServices;
  private readonly folders: PlanFolders;
  private readonly today: () => IsoDate;
  private readonly known = new Map<string, Known>();
  private readonly listeners: ((root: string, input: RuleInput) => void)[] = [];

  constructor(services: EditorServices, folders: PlanFolders, today: () => IsoDate) {
    this.services = services;
    this.folders = folders;
    this.today = today;
    const { DocumentBuilder } = services.shared.workspace;
    DocumentBuilder.onUpdate((changed, deleted) => {
      for (const uri of [...changed, ...deleted]) this.knownOf(uri.toString()).change++;
      for (const uri of deleted) this.knownOf(uri.toString()).sent.delete(uri.toString());
    });
    DocumentBuilder.onBuildPhase(DocumentState.ComputedScopes, (documents) => this.checkSetsOf(documents));
  }

  /** What is found in a file, by the rules that look at the least. */
  async in(uri: string): Promise<readonly CheckedFinding[]> {
    const known = this.knownOf(uri);
    await known.looking;
    return known.found.get(uri) ?? [];
  }

  /** What is shown of a file when everything has been calculated; then there is no waiting for quiet. */
  async whole(uri: string): Promise<Diagnostic[]> {
    const known = this.knownOf(uri);
    known.isHurried = true;
    known.hurry();
    await known.working;
    const waiting = waitingFor(this.services.plans.PlanSets.setOf(uri));
    return (known.found.get(uri) ?? []).map((one) => diagnostic(one, waiting));
  }

  /** Calls whenever a set has been calculated, with what came of it. */
  onCalculated(listener: (root: string, input: RuleInput) => void): void {
    this.listeners.push(listener);
  }

  private checkSetsOf(documents: readonly LangiumDocument[]): void {
    const uris = documents.map(({ uri }) => uri.toString());
    for (const [root, [uri]] of Map.groupBy(uris, (one) => this.folders.rootOf(one))) {
      const known = this.knownOf(uri!);
      const change = ++known.change;
      let looked = () => {};
      known.looking = new Promise((resolve) => {
        looked = resolve;
      });
      known.working = this.check(uri!, root, looked, () => known.change === change)
        .catch((error) => this.services.shared.lsp.Connection?.console.error(String(error?.stack ?? error)))
        .finally(looked);
    }
  }

  private async check(
    uri: string,
    root: string,
    looked: () => void,
    isCurrent: () => boolean,
  ): Promise<void> {
    const known = this.knownOf(uri);
    const set = this.services.plans.PlanSets.setOf(uri);
    this.carryOver(known, uri, set);
    const say = () => {
      if (!isCurrent()) return;
      known.waiting = waitingFor(set);
      this.show(known, set);
    };
    const saying = setTimeout(say, SAID_AFTER);
    const steps = checkInSteps(set, {
      today: this.today(),
      config: this.folders.settingsOf(root),
      mostAlone: MOST_ALONE,
      calculations: known.calculations,
      earlier: (rule) => standing(set, known.kept.get(rule) ?? []),
    });
    let since = performance.now();
    for (const step of steps) {
      if (step !== undefined) this.take(known, set, step);
      if (step?.upTo === 'set') looked();
      if (step?.upTo === 'set') await quiet(known);
      else if (performance.now() - since >= SLICE) await delayNextTick();
      else continue;
      if (!isCurrent()) break;
      since = performance.now();
    }
    if (!isCurrent() || !hasGaps(set)) clearTimeout(saying);
  }

  private take(known: Known, set: PlanSet, { upTo, findings, found, input }: CheckStep): void {
    for (const [rule, ones] of found) known.kept.set(rule, keep(set, ones));
    known.found = Map.groupBy(shown(findings), ({ place }) => place.uri);
    const isWhole = upTo === 'slow' && !hasGaps(set);
    if (isWhole) known.waiting = undefined;
    if (upTo === 'slow') known.isHurried = false;
    this.show(known, set);
    if (isWhole) for (const listener of this.listeners) listener(this.folders.rootOf(set.uris[0]!), input);
  }

  /** What was found in the texts of before stays, where it stands in those of now. */
  private carryOver(known: Known, uri: string, set: PlanSet): void {
    const texts = new Map(this.services.plans.PlanSets.filesOf(uri).map((file) => [file.uri, file.text]));
    const move = placeMover(known.texts, texts);
    for (const [rule, kept] of known.kept) known.kept.set(rule, carry(set, kept, move));
    known.texts = texts;
  }

  private show({ found, sent, waiting }: Known, { uris }: PlanSet): void {
    for (const uri of uris) {
      const diagnostics = (found.get(uri) ?? []).map((one) => diagnostic(one, waiting));
      const text = JSON.stringify(diagnostics);
      if (sent.get(uri) === text) continue;
      sent.set(uri, text);
      void this.services.shared.lsp.Connection?.sendDiagnostics({ uri, diagnostics });
    }
    const gone = [...sent.keys()].filter((uri) => !uris.includes(uri));
    for (const uri of gone) sent.delete(uri);
  }

  private knownOf(uri: string): Known {
    const root = this.folders.rootOf(uri);
    const known = this.known.get(root) ?? nothingKnown();
    this.known.set(root, known);
    return known;
  }
}

function nothingKnown(): Known {
  return {
    change: 0,
    texts: new Map(),
    kept: new Map(),
    calculations: {
      within: singlePointSearch(),
      later: singlePointSearch(),
      simulator: simulatorWithMemory(),
    },
    found: new Map(),
    waiting: undefined,
    sent: new Map(),
    looking: Promise.resolve(),
    working: Promise.resolve(),
    isHurried: false,
    hurry: () => {},
  };
}

/** While the text has gaps nothing is calculated. */
function waitingFor(set: PlanSet): Waiting {
  return hasGaps(set) ? 'mistake' : 'calculating';
}

function quiet(known: Known): Promise<void> {
  if (known.isHurried) return delayNextTick();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, QUIET);
    known.hurry = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
