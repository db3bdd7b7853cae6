/** What stops a process by the rules of docs/semantics.md, worked out over stretches of time. */
import { calm } from '../../engine/calm.ts';
import type { Enough } from '../../enough.ts';
import type { Id, Model } from '../../model.ts';
import { buildNet, type Net } from '../../net.ts';
import { scopeOf } from '../../scope.ts';
import { OutOfBudget } from '../diagrams/node-table.ts';
import { type Draft, type TimedMeaning, tidied } from './draft.ts';
import { FALSE, type Formula, type Formulas, newFormulas, TRUE } from './formulas.ts';
import { momentsOf } from './moments.ts';
import { postShort } from './posts.ts';
import { unroll } from './unroll.ts';

/** How much room there is for a tree, in nodes of a decision diagram. */
const ROOM = 2 ** 21;

/**
 * The tree whose gates say that a part does not deliver in a stretch of time; what fails fails at 0 and stays so. It
 * errs, if at all, to the side of saying too often that the process is stopped.
 *
 * @returns `never` where nothing stops the process, `unknown` where the tree would be too large or says nothing
 */
export function rulesTree(model: Model, enough: Enough): Draft | 'never' | 'unknown' {
  try {
    return build(model, enough);
  } catch (error) {
    if (error instanceof OutOfBudget) return 'unknown';
    throw error;
  }
}

function build(model: Model, { process, horizon, mtpd }: Enough): Draft | 'never' | 'unknown' {
  const end = horizon + mtpd + 1;
  const { net, state } = calm(buildNet(model), end);
  const node = net.indexOf.get(process.id)!;
  const scope = scopeOf(net, state, node);
  const { begins, thinned } = momentsOf(net, state, scope, end);
  const formulas = newFormulas(ROOM);
  const { events, failing } = newEvents(net, process.id, formulas);
  const meanings: TimedMeaning[] = [];
  /** All gates that are new are parts of the formula that was made last. */
  const mean = (formula: Formula, meaning: TimedMeaning, partly: TimedMeaning['what']): void => {
    while (meanings.length < formulas.gates.length) {
      const isWhole = ~meanings.length === formula;
      meanings.push(isWhole ? meaning : { ...meaning, what: partly });
    }
    const known = formula < 0 && formula !== FALSE ? meanings[~formula]! : undefined;
    // The same again, in a later stretch.
    if (known?.what === meaning.what && known.part === meaning.part) {
      meanings[~formula] = { ...known, until: meaning.until };
    }
  };
  const down = unroll({
    net,
    state,
    scope,
    begins,
    end,
    thinned,
    formulas,
    failing,
    made(formula, { node: of, what, stretch }) {
      const part = net.nodes[of]!.what;
      mean(formula, { what, part, from: begins[stretch]!, until: begins[stretch + 1] }, `${what}-part`);
    },
  })(node);

  const part = net.nodes[node]!.what;
  const tooLong = begins.flatMap((from, stretch) => {
    if (from >= horizon || (stretch > 0 && down[stretch] === down[stretch - 1])) return [];
    const formula = formulas.and(down.filter((_, at) => at >= stretch && begins[at]! <= from + mtpd));
    mean(formula, { what: 'too-long', part, from, until: from + mtpd }, 'down-part');
    return [formula];
  });
  const top = formulas.or(tooLong);
  mean(top, { what: 'too-long', part, from: 0, until: undefined }, 'down-part');
  if (top === FALSE) return 'never';
  if (top === TRUE) return 'unknown';
  return tidied({ events, gates: formulas.gates, meanings, top });
}

function newEvents(net: Net, process: Id, formulas: Formulas) {
  const events: Id[] = [];
  const known = new Map<Id, Formula>();
  const posts = new Map<string, Formula>();
  const eventOf = (id: Id): Formula => {
    const same = known.get(id);
    if (same !== undefined) return same;
    const event = formulas.event();
    known.set(id, event);
    events.push(id);
    return event;
  };
  const failing = (index: number): Formula => {
    const { failsWith, post } = net.nodes[index]!;
    if (post !== undefined) {
      const key = `${post.role} ${post.people}`;
      const short = posts.get(key) ?? postShort(net, post, formulas, eventOf);
      posts.set(key, short);
      return short;
    }
    const component = failsWith === undefined ? undefined : net.model.components[failsWith]!;
    // A role is lost person by person, and what becomes of the process is the question.
    if (component === undefined || component.kind === 'role' || component.id === process) return FALSE;
    return eventOf(component.id);
  };
  return { events, failing };
}
