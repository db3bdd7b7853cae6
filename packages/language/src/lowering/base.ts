/** What everything that can be up or down says, and what can be out of order. */
import type {
  Capacity,
  ComponentBase,
  Declared,
  Impairment,
  Quantity,
  Rate,
  Seconds,
  Test,
  Thing,
} from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import { at, needs, startOf } from './lines.ts';
import { calendarSpan, day, quantity, rate, seconds, timeSpan } from './numbers.ts';
import type { Properties } from './properties.ts';
import { refer, referPlaced } from './references.ts';
import { each, mistake, placed, type Scope } from './scope.ts';
import { durationOf, partyOf, refsOf, reviewOf } from './values.ts';

export type ComponentParts = Omit<ComponentBase, 'kind'>;
export type ThingParts = Omit<Thing, 'kind'>;

export function componentParts(scope: Scope, declared: Declared, properties: Properties): ComponentParts {
  const refilled = properties.one(ast.isComponentProperty, 'refilled');
  placed(scope, 'refilledBy', refilled);
  const starts = properties.one(ast.isStarts, 'starts');
  placed(scope, 'starts', starts);
  const restarts = properties.one(ast.isRestarts, 'restarts');
  placed(scope, 'restarts', restarts);
  return {
    ...declared,
    ...reviewOf(scope, properties),
    ...storeOf(scope, properties),
    owner: partyOf(scope, properties, 'owner'),
    needs: needs(scope, properties),
    at: at(scope, properties),
    zones: refsOf(scope, properties, ast.isZoneProperty, 'zones'),
    runsOn: refsOf(scope, properties, ast.isComponentsProperty, 'runsOn', 'runs on'),
    agreements: refsOf(scope, properties, ast.isAgreementProperty, 'agreements'),
    suppliers: refsOf(scope, properties, ast.isSupplierProperty, 'suppliers'),
    starts: startOf(scope, starts),
    refilledBy: refilled && refer(scope, refilled, 'ref', refilled.ref),
    recharges: durationOf(scope, properties, 'recharges'),
    bridges: durationOf(scope, properties, 'bridges'),
    restarts: seconds(scope, restarts?.duration),
    startsWithout: referPlaced(scope, 'startsWithout', restarts === undefined ? [] : [restarts], 'without'),
    tests: tests(scope, properties),
  };
}

/** The store by time, or by stock and use; saying both is saying it twice. */
function storeOf(scope: Scope, properties: Properties): Pick<ComponentBase, 'lasts' | 'stock' | 'curtailed'> {
  const stated = durationOf(scope, properties, 'lasts');
  const holding = properties.one(ast.isHolds, 'holds');
  placed(scope, 'stock', holding);
  const using = properties.one(ast.isUses, 'uses');
  placed(scope, 'lasts', using);
  const holds = quantity(scope, holding?.amount);
  const uses = rate(scope, using?.rate);
  const cut = properties.one(ast.isCurtailed, 'curtailed');
  placed(scope, 'curtailed', cut);
  const slower = rate(scope, cut?.rate);
  if (using !== undefined && holding === undefined) {
    mistake(scope, using.$cstNode, {
      en: 'How long it lasts follows from how much there is. Add holds, such as: holds 1200 l.',
      nl: 'Hoe lang het volstaat volgt uit hoeveel er is. Zet er bevat bij, bijvoorbeeld: bevat 1200 l.',
    });
  }
  if (stated !== undefined && uses !== undefined) {
    mistake(scope, using?.$cstNode, {
      en: 'How long it lasts is stated above. Leave either lasts or uses out.',
      nl: 'Hoe lang het volstaat staat er al. Laat volstaat of verbruikt weg.',
    });
  }
  return {
    lasts: stated ?? lasting(scope, holds, uses, using),
    stock: holds && { holds, uses },
    curtailed: seconds(scope, cut?.duration) ?? lasting(scope, holds, slower, cut),
  };
}

/** How long a stock lasts: whole seconds, rounded down, since a tank is not empty later than it is. */
function lasting(
  scope: Scope,
  holds: Quantity | undefined,
  uses: Rate | undefined,
  at: ast.Property | undefined,
): Seconds | undefined {
  if (holds === undefined || uses === undefined) return undefined;
  if (holds.unit !== uses.unit) {
    return mistake(scope, at?.$cstNode, {
      en: `It holds ${holds.unit} and uses ${uses.unit}. Write both in the same unit.`,
      nl: `Het bevat ${holds.unit} en verbruikt ${uses.unit}. Schrijf beide in dezelfde eenheid.`,
    });
  }
  return Math.floor((holds.amount * uses.per) / uses.amount);
}

function tests(scope: Scope, properties: Properties): readonly Test[] {
  return each(scope, 'tests', properties.all(ast.isTested), (tested): Test[] => {
    const on = day(scope, tested, 'date');
    if (on === undefined) return [];
    return [
      {
        on,
        underLoad: tested.underLoad,
        result: tested.result as Test['result'],
        text: tested.text,
        except: tested.except,
        every: calendarSpan(scope, tested.every),
      },
    ];
  });
}

export function thingParts(scope: Scope, properties: Properties, parts: ComponentParts): ThingParts {
  const rateOf = properties.one(ast.isFailureRate, 'fails');
  placed(scope, 'failsOncePer', rateOf);
  return {
    ...parts,
    impairments: impairments(scope, properties),
    failsOncePer: calendarSpan(scope, rateOf?.per),
    repaired: durationOf(scope, properties, 'repaired'),
    capacity: capacity(scope, properties),
    draws: draws(scope, properties),
  };
}

function impairments(scope: Scope, properties: Properties): readonly Impairment[] {
  return each(scope, 'impairments', properties.all(ast.isImpaired), (impaired): Impairment[] => {
    const since = day(scope, impaired, 'since');
    const until = day(scope, impaired, 'until');
    if (since === undefined) return [];
    if (until !== undefined && until < since) {
      mistake(scope, impaired.$cstNode, {
        en: `This ends on ${until}, before it begins on ${since}. Correct one of the two days.`,
        nl: `Dit eindigt op ${until}, vóór het begint op ${since}. Verbeter een van de twee dagen.`,
      });
      return [];
    }
    return [{ since, until, left: quantity(scope, impaired.to), text: impaired.text }];
  });
}

function capacity(scope: Scope, properties: Properties): Capacity | undefined {
  const property = properties.one(ast.isCapacity, 'capacity');
  placed(scope, 'capacity', property);
  const amount = quantity(scope, property?.amount);
  return amount && { ...amount, per: timeSpan(scope, property?.$cstNode, property?.per) };
}

export function draws(scope: Scope, properties: Properties): readonly Quantity[] {
  const all = properties.all(ast.isDraws);
  placed(scope, 'draws', all[0]);
  return all.flatMap((property) =>
    (property.amounts ?? []).flatMap((amount) => quantity(scope, amount) ?? []),
  );
}
