import type {
  Acceptance,
  Component,
  ComponentKind,
  Cover,
  Hit,
  Id,
  Line,
  Model,
  Option,
  Path,
  SinglePoints,
} from '@waakvlam/analysis';
import { component, model, organisation, type StatedComponent } from '../../../../test/bare.ts';

const MIN = 60;
const HOUR = 3600;

/** A control room as its officers would write it, with single points of failure made up by hand. */
export const ORGANISATION = 'VRN';

/** A component of a kind, of this organisation unless it states another. */
export function made<K extends ComponentKind>(
  kind: K,
  name: string,
  stated: StatedComponent<K> = {},
): Component {
  const { organisation: own = ORGANISATION } = stated;
  return component(kind, `${own}.${name}`, { ...stated, name, organisation: own });
}

export function on(name: string, more: Partial<Option> = {}): Option {
  return { of: { kind: 'component', id: `${ORGANISATION}.${name}` }, ...more };
}

export function all(...names: readonly string[]): Line[] {
  return names.map((name) => ({ atLeast: 1, options: [on(name)] }));
}

export function oneOf(...options: readonly Option[]): Line {
  return { atLeast: 1, options };
}

function post(role: string, people: number, cover?: Cover): Line {
  return {
    atLeast: 1,
    options: [{ of: { kind: 'post', role: `${ORGANISATION}.${role}`, people, cover } }],
  };
}

const ROUND_THE_CLOCK: Cover = { kind: '24/7' };
const id = (name: string): Id => `${ORGANISATION}.${name}`;
const place = oneOf(on('Meldkamer'), on('Uitwijk', { starts: { after: 45 * MIN, automatically: false } }));

const components: readonly Component[] = [
  made('process', 'Intake112', {
    title: 'Aanname van 112-meldingen',
    priority: 'vital',
    mtpd: 15 * MIN,
    needs: [
      ...all('GMS'),
      oneOf(on('Lijnen'), on('Noodnet', { starts: { after: 5 * MIN, automatically: false } })),
      post('Centralist', 6, ROUND_THE_CLOCK),
    ],
    at: place,
    manuals: [
      {
        text: 'Papieren meldingsformulieren',
        needs: [post('Centralist', 8), ...all('Lijnen')],
        starts: { after: 2 * MIN, automatically: false },
        lasts: 4 * HOUR,
      },
    ],
  }),
  made('process', 'Uitgifte', {
    title: 'Aansturen van brandweer, politie en ambulance',
    priority: 'vital',
    mtpd: 30 * MIN,
    needs: [...all('C2000'), post('Centralist', 4, ROUND_THE_CLOCK)],
    at: place,
  }),
  made('process', 'Bevolking', {
    title: 'Bevolking informeren',
    priority: 'critical',
    mtpd: 4 * HOUR,
    needs: [
      oneOf(on('Website'), on('Zender', { starts: { after: 20 * MIN, automatically: false } })),
      ...all('Communicatie'),
    ],
  }),
  made('process', 'Archief', {
    title: 'Vergunningenarchief',
    priority: 'deferrable',
    mtpd: 48 * HOUR,
    needs: all('Net', 'Dossiers'),
  }),
  made('power', 'Net', {
    title: 'Openbaar net',
    zones: [id('Onderstation3')],
    suppliers: [id('Netbeheerder')],
  }),
  made('power', 'UPS', { lasts: 30 * MIN, recharges: 8 * HOUR }),
  made('power', 'Aggregaat', {
    starts: { after: 2 * MIN, automatically: true },
    lasts: 24 * HOUR,
    refilledBy: id('Diesel'),
  }),
  made('fuel', 'Diesel', {
    starts: { after: 6 * HOUR, automatically: false },
    suppliers: [id('Oliehandel')],
    agreements: [id('Diesel48')],
  }),
  made('power', 'Stroom', {
    title: 'Stroom op de meldkamer',
    needs: [oneOf(on('Net'), on('UPS'), on('Aggregaat'))],
  }),
  made('power', 'StroomUitwijk', { title: 'Stroom op de uitwijklocatie', needs: all('Net') }),
  made('ict', 'GMS', { title: 'Meldkamersysteem', needs: all('Stroom'), restarts: 20 * MIN }),
  made('ict', 'Website', { needs: all('Rekencentrum') }),
  made('ict', 'Rekencentrum'),
  made('telecom', 'Lijnen', {
    title: '112-lijnen',
    needs: all('Centrale'),
    suppliers: [id('Telecombedrijf')],
  }),
  made('telecom', 'Centrale', { title: 'Telefooncentrale', needs: all('Net'), bridges: 8 * HOUR }),
  made('telecom', 'Noodnet', {
    title: 'Noodcommunicatievoorziening',
    needs: all('Stroom'),
    suppliers: [id('Telecombedrijf')],
  }),
  made('telecom', 'C2000', { title: 'Radionetwerk C2000', needs: all('Net'), bridges: 8 * HOUR }),
  made('telecom', 'Zender', { title: 'Regionale rampenzender' }),
  made('data', 'Dossiers', { title: 'Vergunningdossiers' }),
  made('location', 'Meldkamer', {
    title: 'Meldkamer Noord',
    zones: [id('PolderOost')],
    needs: all('Stroom'),
  }),
  made('location', 'Uitwijk', {
    title: 'Uitwijkmeldkamer Zandrug',
    zones: [id('Zandrug')],
    needs: all('StroomUitwijk'),
  }),
  made('zone', 'PolderOost', { title: 'Overstroombaar gebied Polder Oost' }),
  made('zone', 'Zandrug'),
  made('zone', 'Onderstation3', { title: 'Onderstation Oosterdijk' }),
  made('role', 'Centralist', { people: 34 }),
  made('role', 'Communicatie', { title: 'Crisiscommunicatie', people: 1 }),
  made('role', 'HoofdMeldkamer', { title: 'Hoofd meldkamer' }),
  made('supplier', 'Netbeheerder', { title: 'Netbeheer Noord' }),
  made('supplier', 'Oliehandel', { title: 'Oliehandel Veenstra' }),
  made('supplier', 'Telecombedrijf', { title: 'Verbinding Telecom' }),
  made('agreement', 'Diesel48', { title: 'Waakvlamovereenkomst brandstof', with: id('Oliehandel') }),
];

export const meldkamer = model({
  organisations: [organisation(ORGANISATION, { title: 'Veiligheidsregio Noord' })],
  components,
});

/** The same model with some of its components changed or added. */
export function withComponents(...more: readonly Component[]): Model {
  const changed = new Map([...components, ...more].map((component) => [component.id, component]));
  return { ...meldkamer, components: [...changed.values()] };
}

const path: Path = [{ at: 0, what: { component: id('Meldkamer'), part: 'itself' }, event: 'fails' }];
const accepted: Acceptance = {
  id: 'a',
  rule: 'single-point-of-failure',
  subject: id('Net'),
  process: id('Archief'),
  until: '2027-01-01',
};

function hit(process: string, begin: number, breach: number, acceptance?: Acceptance): Hit {
  return { process: id(process), begin, breach, path, accepted: acceptance };
}

export const points: SinglePoints = {
  horizon: 72 * HOUR,
  points: [
    {
      component: id('PolderOost'),
      onePerson: false,
      hits: [hit('Intake112', 0, 15 * MIN), hit('Uitgifte', 0, 30 * MIN)],
    },
    { component: id('Meldkamer'), onePerson: false, hits: [hit('Intake112', 0, 15 * MIN)] },
    {
      component: id('GMS'),
      onePerson: false,
      hits: [hit('Intake112', 4 * HOUR + 2 * MIN, 4 * HOUR + 17 * MIN)],
    },
    { component: id('Communicatie'), onePerson: true, hits: [hit('Bevolking', 0, 4 * HOUR)] },
    { component: id('Net'), onePerson: false, hits: [hit('Archief', 0, 48 * HOUR, accepted)] },
  ],
  brokenFromTheStart: [],
  unsettled: [],
};
