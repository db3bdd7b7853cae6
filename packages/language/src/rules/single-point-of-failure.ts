import {
  type Hit,
  type Id,
  type Model,
  moment,
  type SinglePoint,
  tellPath,
  type Words,
} from '@waakvlam/analysis';
import type { Finding, Rule } from '../rule.ts';
import { slowFallbacks } from './fallback-slower-than-mtpd.ts';
import { acceptance } from './fix-accept.ts';
import { component, nameOf, process } from './lookup.ts';

export const singlePointOfFailure: Rule = {
  id: 'single-point-of-failure',
  severity: 'warning',
  profile: 'draft',
  cost: 'slow',
  wholeText: true,
  yieldsTo: ['role-of-one'],
  title: { en: 'A single point of failure', nl: 'Een single point of failure' },
  why: {
    en: 'If this one thing fails and stays failed, a process is down longer than is tolerable, within the time that the plan looks ahead. In Noord-Holland one high-voltage station failed on 27 March 2015, and about a million households were without power.',
    nl: 'Als dit ene uitvalt en uitgevallen blijft, ligt een proces langer stil dan toelaatbaar is, binnen de tijd die het plan vooruitkijkt. In Noord-Holland viel op 27 maart 2015 één hoogspanningsstation uit; ongeveer een miljoen huishoudens zaten zonder stroom.',
  },
  source:
    'ISO 22301:2019, 8.2.2, 8.2.3 and 8.3.3; Wet weerbaarheid kritieke entiteiten (CER directive, article 13)',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs Net }\npower Net',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 2 min }',
  },
  *check(input) {
    const { model, weighty, singlePoints, strict } = input;
    const heavy = new Set(weighty().map(({ id }) => id));
    const slow = new Set([...slowFallbacks(input)].map(({ process: { id }, first }) => `${id} ${first}`));
    for (const point of singlePoints().points) {
      const hits = point.hits.filter((hit) => !slow.has(`${hit.process} ${point.component}`));
      for (const one of finding(model, { ...point, hits }, heavy, strict)) {
        yield { ...one, fix: acceptance(input, 'spof', point.component) };
      }
    }
  },
};

function* finding(
  model: Model,
  point: SinglePoint,
  weighty: ReadonlySet<Id>,
  strict: boolean,
): Generator<Finding> {
  const shown = point.hits.filter((hit) => strict || process(model, hit.process).priority !== 'deferrable');
  const open = shown.filter(({ accepted }) => accepted === undefined);
  const [worst] = open;
  if (worst === undefined) return;
  yield {
    at: { id: point.component },
    severity: open.some((hit) => weighty.has(hit.process)) ? 'warning' : 'info',
    message: message(model, point, worst, open.length),
    related: shown.map((hit) => ({ at: { id: hit.process }, message: hitWords(model, hit) })),
  };
}

function message(model: Model, { component: id, onePerson }: SinglePoint, worst: Hit, count: number): Words {
  const name = nameOf(model, id);
  const hit = nameOf(model, worst.process);
  const path = { en: tellPath(worst.path, model, 'en'), nl: tellPath(worst.path, model, 'nl') };
  const when: Words = onePerson
    ? { en: `With one person fewer of ${name},`, nl: `Met één persoon minder van ${name}` }
    : { en: `If ${name} fails,`, nl: `Valt ${name} uit, dan` };
  const mend = mendWords(model, id, onePerson);
  const from = {
    en: `at ${moment(worst.begin, 'en')}, which is intolerable from ${moment(worst.breach, 'en')}: ${path.en}`,
    nl: `op ${moment(worst.begin, 'nl')}, en dat is vanaf ${moment(worst.breach, 'nl')} ontoelaatbaar: ${path.nl}`,
  };
  if (count === 1) {
    return {
      en: `${when.en} ${hit} stops ${from.en}. ${mend.en}`,
      nl: `${when.nl} stopt ${hit} ${from.nl}. ${mend.nl}`,
    };
  }
  return {
    en: `${when.en} ${count} processes stop. The most urgent, ${hit}, stops ${from.en}. ${mend.en}`,
    nl: `${when.nl} stoppen ${count} processen. Het dringendste, ${hit}, stopt ${from.nl}. ${mend.nl}`,
  };
}

function hitWords(model: Model, { process: id, begin, breach, accepted }: Hit): Words {
  const name = nameOf(model, id);
  const note: Words =
    accepted === undefined
      ? { en: '', nl: '' }
      : {
          en: accepted.until === undefined ? ' (accepted)' : ` (accepted until ${accepted.until})`,
          nl: accepted.until === undefined ? ' (aanvaard)' : ` (aanvaard t/m ${accepted.until})`,
        };
  return {
    en: `${name} stops at ${moment(begin, 'en')}, intolerable from ${moment(breach, 'en')}${note.en}`,
    nl: `${name} stopt op ${moment(begin, 'nl')}, ontoelaatbaar vanaf ${moment(breach, 'nl')}${note.nl}`,
  };
}

function mendWords(model: Model, id: Id, onePerson: boolean): Words {
  const name = nameOf(model, id);
  const accept: Words = {
    en: 'or accept the risk with a date',
    nl: 'of aanvaard het risico met een datum',
  };
  if (onePerson) {
    return {
      en: `Train one more person, ${accept.en}.`,
      nl: `Leid er nog iemand voor op, ${accept.nl}.`,
    };
  }
  if (component(model, id).kind === 'zone') {
    return {
      en: `Find an alternative outside ${name}, ${accept.en}.`,
      nl: `Zorg voor een alternatief buiten ${name}, ${accept.nl}.`,
    };
  }
  return {
    en: `Find an alternative for ${name}, ${accept.en}.`,
    nl: `Zorg voor een alternatief voor ${name}, ${accept.nl}.`,
  };
}
