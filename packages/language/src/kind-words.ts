/** What kinds of things are called in sentences. */
import type { Words } from '@waakvlam/analysis';
import * as ast from './generated/ast.ts';
import { keyword } from './keywords.ts';

/** The word for a declaration's kind: `power`, `role`, … */
export function kindWords(node: ast.Declaration): Words {
  const spelling = ast.isResource(node) ? (node.kind ?? '') : node.$type.toLowerCase();
  return keyword(spelling) ?? { en: spelling, nl: spelling };
}

const WANTED: ReadonlyMap<string, Words> = new Map([
  [ast.Component.$type, { en: 'something that can fail', nl: 'iets wat kan uitvallen' }],
  [
    ast.Party.$type,
    {
      en: 'a role, person, contact, supplier or organisation',
      nl: 'een rol, persoon, contact, leverancier of organisatie',
    },
  ],
  [ast.Staff.$type, { en: 'a role or person', nl: 'een rol of persoon' }],
  [ast.Role.$type, { en: 'a role', nl: 'een rol' }],
  [ast.Location.$type, { en: 'a location', nl: 'een locatie' }],
  [ast.Zone.$type, { en: 'a zone', nl: 'een zone' }],
  [ast.Agreement.$type, { en: 'an agreement', nl: 'een overeenkomst' }],
  [ast.Supplier.$type, { en: 'a supplier', nl: 'een leverancier' }],
  [ast.Contact.$type, { en: 'a contact', nl: 'een contact' }],
  [ast.Process.$type, { en: 'a process', nl: 'een proces' }],
]);

/** What a reference of a type of the syntax tree may name: `a role or person`. */
export function wantedWords(type: string): Words {
  return WANTED.get(type) ?? { en: 'something else', nl: 'iets anders' };
}
