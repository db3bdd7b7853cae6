/** How somebody is reached. */
import type {
  Agreement,
  Contact,
  Id,
  Means,
  MeansKind,
  Model,
  Partner,
  Person,
  Role,
  Supplier,
  Words,
} from '@waakvlam/analysis';

/** Whoever can be reached. */
export type Reached = Role | Person | Agreement | Supplier | Partner | Contact;

/** Own means, those of shared contacts, and of a role those of the persons who fill it. */
export function meansOf(model: Model, who: Reached): readonly Means[] {
  const shared = model.contacts.filter(({ id }) => who.contacts.includes(id)).flatMap(({ means }) => means);
  const persons = 'filledBy' in who ? personsOf(model, who.filledBy) : [];
  const party = 'with' in who && who.with !== undefined ? partyOf(model, who.with) : [];
  const meets: readonly Means[] =
    who.meetsAt === undefined ? [] : [{ kind: 'withoutNetwork', text: who.meetsAt }];
  return [...who.means, ...shared, ...persons, ...party, ...meets];
}

function personsOf(model: Model, ids: readonly Id[]): readonly Means[] {
  return model.components.flatMap((one) =>
    one.kind === 'person' && ids.includes(one.id) ? meansOf(model, one) : [],
  );
}

/** With whom an agreement is, is who answers the call. */
function partyOf(model: Model, id: Id): readonly Means[] {
  const party = model.components.find((one) => one.id === id);
  return party?.kind === 'supplier' || party?.kind === 'partner' ? meansOf(model, party) : [];
}

const WORDS: { readonly [K in MeansKind]: Words } = {
  phone: { en: 'the phone', nl: 'de telefoon' },
  radio: { en: 'the radio', nl: 'de portofoon' },
  satellite: { en: 'the satellite phone', nl: 'de satelliettelefoon' },
  pager: { en: 'the pager', nl: 'de pager' },
  sms: { en: 'sms', nl: 'sms' },
  mail: { en: 'mail', nl: 'mail' },
  withoutNetwork: { en: 'the way without network', nl: 'de weg zonder netwerk' },
};

export function meansWords(kind: MeansKind): Words {
  return WORDS[kind];
}
