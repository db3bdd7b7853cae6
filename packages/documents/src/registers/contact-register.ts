import {
  compare,
  type Declared,
  type Id,
  type Model,
  type PlanLanguage,
  type Reachable,
  type Words,
} from '@waakvlam/analysis';
import { KIND } from '../graph/kinds.ts';
import { type Names, namesOf, titleOf } from '../names.ts';
import { MEANS } from '../sheets/reach.ts';
import { columnsOf, joinedCell, type Register, type Row } from './register.ts';

const HOLDING = {
  who: { kind: 'text', width: 34 },
  kind: { kind: 'text', width: 14 },
  organisation: { kind: 'text', width: 26 },
  means: { kind: 'text', width: 16 },
  reach: { kind: 'text', width: 34 },
  over: { kind: 'text', width: 26 },
  verified: { kind: 'date', width: 14 },
  contacts: { kind: 'text', width: 34 },
  meetsAt: { kind: 'text', width: 28 },
  calls: { kind: 'text', width: 34 },
} as const;

const WORDS: Words<{
  readonly title: string;
  readonly heads: Readonly<Record<keyof typeof HOLDING, string>>;
  readonly contact: string;
}> = {
  en: {
    title: 'Contacts',
    heads: {
      who: 'Who',
      kind: 'Kind',
      organisation: 'Organisation',
      means: 'By',
      reach: 'Number, channel or place',
      over: 'Works over',
      verified: 'Checked',
      contacts: 'Also through',
      meetsAt: 'Meets at',
      calls: 'Calls',
    },
    contact: 'contact',
  },
  nl: {
    title: 'Contacten',
    heads: {
      who: 'Wie',
      kind: 'Soort',
      organisation: 'Organisatie',
      means: 'Waarmee',
      reach: 'Nummer, kanaal of plek',
      over: 'Loopt over',
      verified: 'Gecontroleerd',
      contacts: 'Ook via',
      meetsAt: 'Verzamelt bij',
      calls: 'Belt',
    },
    contact: 'contact',
  },
};

/**
 * Everybody who can be reached, a row for each way, and a row too for who can be reached through others only. Who cannot be
 * reached by what the plan says has a row without means.
 */
export function contactRegister(model: Model, language: PlanLanguage): Register {
  const { title, heads } = WORDS[language];
  const names = namesOf(model, { language });
  const parties = [...model.components, ...model.contacts].flatMap((one): Party[] => {
    const reach = 'means' in one ? one : 'supportPoint' in one ? one.supportPoint : undefined;
    const kind = 'kind' in one ? KIND[language][one.kind] : WORDS[language].contact;
    return reach === undefined ? [] : [{ declared: one, kind, reach, title: titleOf(names, one.id) }];
  });
  return {
    language,
    title,
    columns: columnsOf(HOLDING, heads),
    rows: parties
      .sort((a, b) => compare(a.title, b.title) || compare(a.declared.id, b.declared.id))
      .flatMap((party) => rowsOf(names, party)),
  };
}

interface Party {
  readonly declared: Declared;
  readonly kind: string;
  readonly title: string;
  readonly reach: Reachable;
}

function rowsOf(
  names: Names,
  { declared: { organisation }, kind, title, reach }: Party,
): readonly ContactRow[] {
  const nameOf = (id: Id | undefined) => (id === undefined ? undefined : titleOf(names, id));
  const row: ContactRow = {
    who: title,
    kind,
    organisation: nameOf(organisation),
    verified: reach.verified,
    contacts: joinedCell(reach.contacts.map(nameOf)),
    meetsAt: nameOf(reach.meetsAt),
    calls: joinedCell(reach.calls.map(nameOf)),
  };
  if (reach.means.length === 0) return [row];
  return reach.means.map(({ kind, text, over }) => ({
    ...row,
    means: MEANS[names.language][kind],
    reach: text,
    over: nameOf(over),
  }));
}

type ContactRow = Row<keyof typeof HOLDING>;
