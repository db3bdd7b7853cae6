import type { Id, PlanLanguage } from '@waakvlam/analysis';
import * as ast from './generated/ast.ts';
import type { Homes } from './homes.ts';
import { canonical, keyword } from './keywords.ts';
import type { ParsedFile } from './parsed-file.ts';
import type { PlanSet } from './plan-set.ts';

/** The language in which to speak of what belongs to an organisation, or to none. */
export function planLanguage(set: PlanSet, organisation?: Id): PlanLanguage {
  return set.language(organisation);
}

/** The same, read off the files without a model. */
export function languageOf(
  files: readonly ParsedFile[],
  homes: Homes,
  organisation: Id | undefined,
): PlanLanguage {
  for (const file of files) {
    for (const item of file.root.items) {
      const members = ast.isOrganisation(item) ? item.items : [item];
      for (const member of members) {
        if (!ast.isPlan(member) || homes.of(member, file.uri) !== organisation) continue;
        const stated = member.properties.find((property) => canonical(property.key ?? '') === 'language');
        if (ast.isWordProperty(stated) && stated.word !== undefined) return stated.word as PlanLanguage;
      }
    }
  }
  const file = files.find((one) => homes.ofFile(one) === organisation) ?? files[0];
  return languageOfText(file?.text ?? '');
}

/** More text than this tells no more about its language. */
const ENOUGH = 20_000;
const NOT_KEYWORDS = /"[^"\n]*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** The language of most of the keywords in a text; Dutch if there is nothing to go by. */
export function languageOfText(text: string): PlanLanguage {
  let dutch = 0;
  let english = 0;
  for (const [word] of text
    .slice(0, ENOUGH)
    .replace(NOT_KEYWORDS, ' ')
    .matchAll(/[a-z][\w/]*/g)) {
    const pair = keyword(word);
    if (pair === undefined || pair.en === pair.nl) continue;
    if (word === pair.nl) dutch++;
    else english++;
  }
  return english > dutch ? 'en' : 'nl';
}
