import type { ComponentKind, Words } from '@waakvlam/analysis';

/** What is drawn alike. */
export type Family =
  | 'process'
  | 'manual'
  | 'supply'
  | 'technical'
  | 'place'
  | 'people'
  | 'party'
  | 'zone'
  /** Not one component: all that is folded away into one box. */
  | 'folded';

export const FAMILY: Readonly<Record<ComponentKind, Family>> = {
  process: 'process',
  power: 'supply',
  fuel: 'supply',
  water: 'supply',
  ict: 'technical',
  telecom: 'technical',
  data: 'technical',
  equipment: 'technical',
  vehicle: 'technical',
  resource: 'technical',
  location: 'place',
  role: 'people',
  person: 'people',
  supplier: 'party',
  partner: 'party',
  agreement: 'party',
  zone: 'zone',
};

export const KIND: Words<Readonly<Record<ComponentKind | 'manual', string>>> = {
  en: {
    process: 'process',
    power: 'power',
    fuel: 'fuel',
    water: 'water',
    ict: 'ICT',
    telecom: 'telecom',
    data: 'data',
    equipment: 'equipment',
    vehicle: 'vehicle',
    resource: 'resource',
    location: 'location',
    role: 'role',
    person: 'person',
    supplier: 'supplier',
    partner: 'partner',
    agreement: 'agreement',
    zone: 'zone',
    manual: 'manual way of working',
  },
  nl: {
    process: 'proces',
    power: 'stroom',
    fuel: 'brandstof',
    water: 'water',
    ict: 'ICT',
    telecom: 'telecom',
    data: 'gegevens',
    equipment: 'materieel',
    vehicle: 'voertuig',
    resource: 'middel',
    location: 'locatie',
    role: 'rol',
    person: 'persoon',
    supplier: 'leverancier',
    partner: 'partner',
    agreement: 'overeenkomst',
    zone: 'zone',
    manual: 'met de hand',
  },
};
