/** What is mostly written of a construct, with stops where the plan fills in: read off the grammar. */
import type { PlanLanguage } from '@waakvlam/analysis';
import type { Grammar } from 'langium';
import { canonical } from '../keywords.ts';
import { type Construct, constructsOf } from '../reference/constructs.ts';
import type { Form } from '../reference/form.ts';
import { usualBehind } from './usual-durations.ts';

/** What a declaration mostly says first, by the rules of the grammar. */
const FIRST_SAID: Readonly<Record<string, readonly string[]>> = {
  Plan: ['Language', 'Owner', 'Reviewed', 'Horizon'],
  Process: ['Owner', 'Priority', 'Mtpd', 'Rto', 'Needs'],
  Role: ['People', 'Contract', 'Absent'],
  Location: ['Address', 'Seats', 'Needs'],
  Zone: ['ZoneType'],
  Agreement: ['With', 'Provides', 'Until'],
  Measure: ['Strengthens', 'Phase', 'Audience', 'Owner'],
  Scenario: ['Fails'],
  Action: ['When', 'By', 'Within', 'Step'],
  Exercise: ['ExerciseType', 'HeldOn', 'Covers'],
  Norm: ['Source'],
  Term: ['Definition'],
};

/** The snippet for what begins with a word, in the language of that word; nothing where the word says it all. */
export function snippetFor(
  grammar: Grammar,
  rule: string,
  words: string,
  language: PlanLanguage,
): string | undefined {
  const construct = constructsOf(grammar).find((one) => one.rule === rule);
  if (construct === undefined) return undefined;
  const writer = newWriter(grammar, language);
  const text = writer.construct(construct, words);
  return text === words ? undefined : text;
}

function newWriter(grammar: Grammar, language: PlanLanguage) {
  let stops = 0;
  const stop = (text: string): string => `\${${++stops}:${text.replace(/[\\$}]/g, '\\$&')}}`;
  const ruleOf = (name: string): Construct | undefined =>
    constructsOf(grammar).find((one) => one.rule === name);

  /** The words that have been written last, so that a time can be the usual one. */
  let before: readonly string[] = [];
  const word = (text: string): string => {
    before = [...before, text];
    return text;
  };

  function slot(name: string, english: string): string {
    switch (english) {
      case 'DURATION':
      case 'PERIOD':
        return stop(usualBehind(before, language)[0]?.text ?? { en: '1 h', nl: '1 uur' }[language]);
      case 'NUMBER':
      case 'COUNT':
        return stop('1');
      case 'SHARE':
        return stop('20 %');
      case 'TYPE':
        return stop(name);
      default:
        return name.startsWith('"') ? `"${stop(name.slice(1, -1))}"` : stop(name);
    }
  }

  function write(form: Form): string {
    switch (form.kind) {
      case 'word':
        return word(form.word[language]);
      case 'slot':
        return slot(form.slot[language], form.slot.en);
      case 'construct':
        return write(ruleOf(form.rule)?.form ?? { kind: 'row', parts: [] });
      case 'body':
        return '';
      case 'row':
        return form.parts
          .map(write)
          .filter((text) => text !== '')
          .join(' ')
          .replaceAll(' ,', ',');
      case 'choice':
        return choice(form.parts);
      case 'optional':
        return '';
      case 'repeat':
        return write(form.part);
    }
  }

  function choice(parts: readonly Form[]): string {
    const words = parts.map((part) => (part.kind === 'word' ? part.word[language] : undefined));
    if (words.length > 1 && words.every((one) => one !== undefined))
      return `\${${++stops}|${words.join(',')}|}`;
    return parts[0] === undefined ? '' : write(parts[0]);
  }

  /** Begins with the words that were chosen where it could begin with several. */
  function construct({ kind, rule, form }: Construct, words: string): string {
    const [first, ...rest] = mainParts(form);
    if (first === undefined) return words;
    for (const one of words.split(' ')) word(one);
    const own = first.kind === 'word' || first.kind === 'choice' ? rest : [first, ...rest];
    if (kind !== 'declaration' || rule === 'Acceptance')
      return line([words, write({ kind: 'row', parts: own })]);
    const [title] = form.kind === 'row' ? form.parts.filter(isTitle) : [];
    const head = [words, ...rest.slice(0, 1).map(write), ...(title === undefined ? [] : [write(title.part)])];
    const said = (FIRST_SAID[rule] ?? []).flatMap((name) => {
      const property = ruleOf(name);
      return property === undefined ? [] : [`\t${property_(property)}\n`];
    });
    return `${line(head)} {\n${said.length > 0 ? said.join('') : '\t$0\n'}}`;
  }

  /** A property by the first of its words. */
  function property_(property: Construct): string {
    before = [];
    return construct(property, property.keywords[0]?.[language] ?? '');
  }

  return { construct };
}

const line = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** Without what may be left out. */
function mainParts(form: Form): readonly Form[] {
  return (form.kind === 'row' ? form.parts : [form]).filter(({ kind }) => kind !== 'optional');
}

function isTitle(form: Form): form is Form & { readonly kind: 'optional' } {
  return form.kind === 'optional' && form.part.kind === 'slot' && canonical(form.part.slot.en) === '"title"';
}
