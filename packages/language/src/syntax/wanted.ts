/** What goes where reading stopped, in words of the plan. */
import type { Words } from '@waakvlam/analysis';
import { isNameRule, wordsOf } from './grammar-words.ts';
import type { Stop } from './stop.ts';
import { choices, inLanguage, tokenWords } from './word-lists.ts';

type Where = Pick<Stop, 'grammar' | 'rules' | 'expected'>;

/** A name, a value, an amount, or what else could go on; empty if nothing could. */
export function wanted(where: Where): Words {
  return (
    wantedName(where) ?? wantedAmount(where) ?? wantedValue(where) ?? choices(tokenWords(where.expected))
  );
}

/** That a name goes here, if it does. */
export function wantedName({ rules, expected }: Where): Words | undefined {
  const inner = rules.at(-1) ?? '';
  const isName = inner === 'Name' || inner === 'QualifiedName' || isNameRule(inner);
  if (!isName && !(expected.includes('ID') && expected.length > 100)) return undefined;
  if (inner === 'Acceptance' || (rules.includes('Acceptance') && !rules.includes('QualifiedName')))
    return RULE;
  return rules.includes('Needs') ? NEEDED : NAME;
}

export const NAME: Words = { en: 'a name', nl: 'een naam' };
const NEEDED: Words = { en: 'a name, or one of { … }', nl: 'een naam, of een van { … }' };
const RULE: Words = { en: 'the id of a rule, such as spof', nl: 'de code van een regel, zoals spof' };

/** The word that goes here, if it is one of a few. */
export function wantedValue(where: Where): Words | undefined {
  const words = valuesAt(where);
  return words && choices({ en: inLanguage(words, 'en'), nl: inLanguage(words, 'nl') });
}

/** The words of which one goes here. */
export function valuesAt({ grammar, rules }: Where): readonly string[] | undefined {
  const rule = [...rules].reverse().find((name) => name.endsWith('Word'));
  return rule === undefined ? undefined : wordsOf(grammar, rule);
}

/** That an amount goes here, with an example: its number is missing, and most likely its unit too. */
export function wantedAmount({ rules, expected }: Where): Words | undefined {
  const rule = [...rules].reverse().find((name) => AMOUNTS.has(name));
  const isBegin = expected.includes('NUMBER') || (rule === 'Span' && rules.at(-1)?.startsWith('Unit'));
  return rule !== undefined && isBegin ? AMOUNTS.get(rule) : undefined;
}

const AMOUNTS: ReadonlyMap<string, Words> = new Map([
  ['Duration', { en: 'a length of time such as 15 min', nl: 'een duur zoals 15 min' }],
  ['Span', { en: 'a time such as 12 months', nl: 'een termijn zoals 12 maanden' }],
  ['Share', { en: 'a share such as 20 %', nl: 'een aandeel zoals 20 %' }],
  ['Quantity', { en: 'an amount such as 200 kW', nl: 'een hoeveelheid zoals 200 kW' }],
  ['Rate', { en: 'a rate such as 50 l per h', nl: 'een tempo zoals 50 l per uur' }],
]);
