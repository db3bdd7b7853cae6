/** In which chapter of the reference each construct stands. */
import type { Words } from '@waakvlam/analysis';
import type { Construct } from '../../packages/language/src/reference/constructs.ts';

/** Properties that many declarations have in common, by the set of the grammar that names them. */
const SHARED: Readonly<Record<string, { readonly title: Words; readonly of: Words }>> = {
  OfAnything: {
    title: { en: 'What nearly everything can say', nl: 'Wat bijna alles kan zeggen' },
    of: { en: 'what nearly everything can say', nl: 'wat bijna alles kan zeggen' },
  },
  OfComponent: {
    title: { en: 'What can be up or down', nl: 'Wat kan werken of stilliggen' },
    of: { en: 'what can be up or down', nl: 'wat kan werken of stilliggen' },
  },
  OfThing: {
    title: { en: 'What can be out of order', nl: 'Wat buiten gebruik kan zijn' },
    of: { en: 'what can be out of order', nl: 'wat buiten gebruik kan zijn' },
  },
  OfReachable: {
    title: { en: 'How somebody is reached', nl: 'Hoe iemand te bereiken is' },
    of: { en: 'how somebody is reached', nl: 'hoe iemand te bereiken is' },
  },
};

/** A chapter of shared properties. */
export interface SharedChapter {
  readonly set: string;
  readonly title: Words;
  readonly of: Words;
  readonly properties: readonly Construct[];
  /** The declarations that can say all of it. */
  readonly owners: readonly string[];
}

/** A declaration with the properties that are described there, and those that are described elsewhere. */
export interface DeclarationChapter {
  readonly declaration: Construct;
  readonly own: readonly Construct[];
  readonly shared: readonly SharedChapter[];
  readonly elsewhere: readonly Construct[];
}

export interface Chapters {
  readonly shared: readonly SharedChapter[];
  readonly declarations: readonly DeclarationChapter[];
}

/** Each property in the chapter of what many share, otherwise at the first declaration that can say it. */
export function chaptersOf(constructs: readonly Construct[]): Chapters {
  const properties = constructs.filter(({ kind }) => kind === 'property');
  const declarations = constructs.filter(({ kind }) => kind === 'declaration');
  const home = (property: Construct): string =>
    Object.keys(SHARED).find((set) => property.groups.includes(set)) ??
    declarations.find(({ rule }) => property.owners.includes(rule))?.rule ??
    '';
  const shared = Object.entries(SHARED).map(([set, words]) => {
    const own = properties.filter((property) => home(property) === set);
    const members = properties.filter(({ groups }) => groups.includes(set));
    const owners = declarations
      .map(({ rule }) => rule)
      .filter((rule) => members.every((property) => property.owners.includes(rule)));
    return { set, ...words, properties: own, owners };
  });
  return {
    shared,
    declarations: declarations.map((declaration) => {
      const { rule } = declaration;
      const said = declaration.properties.flatMap((name) => properties.filter((one) => one.rule === name));
      const whole = shared.filter(({ owners }) => owners.includes(rule));
      const inWhole = new Set(whole.flatMap((chapter) => chapter.properties));
      return {
        declaration,
        own: said.filter((property) => home(property) === rule),
        shared: whole,
        elsewhere: said.filter((property) => home(property) !== rule && !inWhole.has(property)),
      };
    }),
  };
}
