/** What the reference says of each construct. */
import type { PlanLanguage } from '@waakvlam/analysis';
import { planIn } from '../../packages/language/src/reference/construct-example.ts';
import type { Construct, ValueSet } from '../../packages/language/src/reference/constructs.ts';
import { formText } from '../../packages/language/src/reference/form-text.ts';
import { takesGroups } from '../../packages/language/src/reference/references.ts';
import { slotOfRule } from '../../packages/language/src/reference/slots.ts';
import type { DeclarationChapter, SharedChapter } from './chapters.ts';
import { DUTCH_NAMES } from './dutch-names.ts';
import { anchorOf, code, fenced, formBlock, image, otherThan } from './markdown.ts';
import { WORDS } from './text.ts';

/** What reads plans. */
export type Services = Parameters<typeof planIn>[0];

/** An example as the page of a language shows it. */
export function exampleIn(services: Services, { example }: Construct, language: PlanLanguage): string {
  return planIn(services, example, language, language === 'nl' ? DUTCH_NAMES : undefined);
}

/** A link names no more of the words that a construct begins with. */
const MOST_WORDS = 3;

/** The chapters of the page, each as paragraphs. */
export function entriesOf(services: Services, constructs: readonly Construct[], language: PlanLanguage) {
  const known = new Map(constructs.map((construct) => [construct.rule, construct]));
  const parts = constructs.filter(({ kind }) => kind === 'part');

  const linkTo = (rule: string): string => {
    const { keywords = [] } = known.get(rule) ?? {};
    const words = keywords.map((pair) => pair[language]);
    const some = words.length > MOST_WORDS ? [...words.slice(0, MOST_WORDS - 1), '…'] : words;
    return `[${some.join(' / ')}](#${anchorOf(rule)})`;
  };
  const links = (rules: readonly string[]): string => rules.map(linkTo).join(', ');

  const head = (construct: Construct, level: string): string => {
    const { keywords, form, rule, kind } = construct;
    const own = keywords.map((pair) => pair[language]);
    const others = keywords.map((pair) => pair[otherThan(language)]);
    const isSame = own.join() === others.join();
    const name = kind === 'part' ? code(formText(form, language)) : own.join(', ');
    const other = isSame || kind === 'part' ? '' : ` (${WORDS.inOther[language]}: ${others.join(', ')})`;
    return `${level} <a id="${anchorOf(rule)}"></a>${name}${other}`;
  };

  const body = (construct: Construct): readonly string[] => [
    construct.says[language],
    ...(construct.kind === 'part' ? [] : [fenced('text', formBlock(construct.form, language))]),
    ...image(construct.rule, construct.form, language),
    ...construct.values.map((set) => valueList(set, language)),
    ...(takesGroups(services.Grammar, construct.rule) ? [WORDS.group[language]] : []),
    fenced('continuity', exampleIn(services, construct, language)),
  ];

  const property =
    (known: readonly string[]) =>
    (construct: Construct): readonly string[] => [
      head(construct, '###'),
      ...body(construct),
      ...ownersOf(construct, known),
      // What a choice looks like stands with what chooses.
      ...(construct.rule === 'Needs' ? parts.flatMap((part) => [head(part, '###'), ...body(part)]) : []),
    ];

  const ownersOf = ({ owners }: Construct, known: readonly string[]): readonly string[] => {
    const more = owners.filter((owner) => !known.includes(owner));
    return more.length === 0 ? [] : [`${WORDS.ofToo[language]}: ${links(more)}.`];
  };

  return {
    shared: ({ set, title, properties, owners }: SharedChapter): readonly string[] => [
      `## <a id="${anchorOf(set)}"></a>${title[language]}`,
      `${WORDS.of[language]}: ${links(owners)}.`,
      ...properties.flatMap(property(owners)),
    ],
    declaration: ({ declaration, own, shared, elsewhere }: DeclarationChapter): readonly string[] => {
      const everything = shared.map(({ set, of }) => `[${of[language]}](#${anchorOf(set)})`);
      const said = [...everything, ...elsewhere.map(({ rule }) => linkTo(rule))].join(', ');
      return [
        head(declaration, '##'),
        ...body(declaration),
        ...(own.length === 0 ? [] : [`${WORDS.says[language]}: ${links(own.map(({ rule }) => rule))}.`]),
        ...(said === '' ? [] : [`${(own.length === 0 ? WORDS.says : WORDS.saysToo)[language]}: ${said}.`]),
        ...own.flatMap(property([declaration.rule])),
      ];
    },
  };
}

function valueList({ rule, words }: ValueSet, language: PlanLanguage): string {
  const slot = slotOfRule(rule);
  const listed = words.map((pair) => {
    const other = pair[otherThan(language)];
    return other === pair[language] ? code(other) : `${code(pair[language])} (${other})`;
  });
  return `${slot === undefined ? WORDS.values[language] : code(slot[language])}: ${listed.join(', ')}.`;
}
