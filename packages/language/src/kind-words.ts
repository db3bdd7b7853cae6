/** What kinds of things are called in sentences. */
import type { Words } from '@waakvlam/analysis';
import * as ast from './generated/ast.ts';
import { keyword } from './keywords.ts';

/** The word for a declaration's kind: `power`, `role`, … */
export function kindWords(node: ast.Declaration): Words {
  const spelling = ast.isResource(node) ? (node.kind ?? '') : node.$type.toLowerCase();
  return keyword(spelling) ?? { en: spelling, nl: spelling };
}

const COMPONENT: Words = { en: 'something that can fail', nl: 'iets wat kan uitvallen' };
const PARTY: Words = {
  en: 'a role, person, contact, supplier, partner or organisation',
  nl: 'een rol, persoon, contact, leverancier, partner of organisatie',
};
const STAFF: Words = { en: 'a role or person', nl: 'een rol of persoon' };
const ROLE: Words = { en: 'a role', nl: 'een rol' };
const SITE: Words = { en: 'a location or support point', nl: 'een locatie of noodsteunpunt' };

const WANTED: ReadonlyMap<string, Words> = new Map([
  [ast.Component.$type, COMPONENT],
  [ast.ComponentOrGroup.$type, COMPONENT],
  [ast.Party.$type, PARTY],
  [ast.PartyOrGroup.$type, PARTY],
  [ast.Staff.$type, STAFF],
  [ast.StaffOrGroup.$type, STAFF],
  [ast.Role.$type, ROLE],
  [ast.RoleOrGroup.$type, { en: 'a role or group', nl: 'een rol of groep' }],
  [ast.Location.$type, { en: 'a location', nl: 'een locatie' }],
  [ast.Site.$type, SITE],
  [ast.Area.$type, { en: 'a zone or location', nl: 'een zone of locatie' }],
  [ast.Zone.$type, { en: 'a zone', nl: 'een zone' }],
  [ast.Agreement.$type, { en: 'an agreement', nl: 'een overeenkomst' }],
  [ast.Supplier.$type, { en: 'a supplier', nl: 'een leverancier' }],
  [ast.Contact.$type, { en: 'a contact', nl: 'een contact' }],
  [ast.Callable.$type, { en: 'somebody who can be called', nl: 'iemand die gebeld kan worden' }],
  [ast.Process.$type, { en: 'a process', nl: 'een proces' }],
  [ast.Scenario.$type, { en: 'a scenario', nl: 'een scenario' }],
  [ast.Action.$type, { en: 'an action', nl: 'een actie' }],
  [ast.Norm.$type, { en: 'a norm', nl: 'een norm' }],
  [ast.Escalation.$type, { en: 'a level of scaling up', nl: 'een niveau van opschaling' }],
  [
    ast.OccasionOrGroup.$type,
    {
      en: 'something that can fail, a scenario, a plan or a level of scaling up',
      nl: 'iets wat kan uitvallen, een scenario, een plan of een opschaling',
    },
  ],
  [
    ast.CoveredOrGroup.$type,
    {
      en: 'something that can fail, a scenario, an action or a plan',
      nl: 'iets wat kan uitvallen, een scenario, een actie of een plan',
    },
  ],
]);

/** What a reference of a type of the syntax tree may name: `a role or person`. */
export function wantedWords(type: string): Words {
  return WANTED.get(type) ?? { en: 'something else', nl: 'iets anders' };
}
