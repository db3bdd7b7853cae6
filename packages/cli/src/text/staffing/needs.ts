/** How many people the posts of normal times take. */
import type { RoleNeed, Words } from '@waakvlam/analysis';
import { hours, section, share, type Telling } from './telling.ts';

const HEADING: Words = { en: 'Posts in normal times', nl: 'Bezetting in gewone tijden' };
const NONE: Words = {
  en: 'No post says when it is filled, so nothing can be said about hours.',
  nl: 'Bij geen enkele plek staat wanneer die bezet is. Over uren valt dus niets te zeggen.',
};

export function tellNeeds(needs: readonly RoleNeed[], telling: Telling): string {
  const { language } = telling;
  const worst = [...needs].sort((a, b) => over(a) - over(b));
  return section(
    HEADING[language],
    worst.map((need) => needText(need, telling)),
    NONE[language],
  );
}

/** People beyond what is needed; below 0 too few. */
function over({ needed, people }: RoleNeed): number {
  return needed === undefined ? Number.POSITIVE_INFINITY : people - needed;
}

function needText(need: RoleNeed, telling: Telling): string {
  const { language } = telling;
  const parts = [`${telling.name(need.role)}: ${postsText(need)[language]}. ${peopleText(need)[language]}`];
  const shift = telling.role(need.role)?.shift;
  if (need.shiftsPerDay !== undefined && shift !== undefined) {
    const each = hours(shift, language, Math.round);
    parts.push(
      {
        en: `${need.shiftsPerDay} shifts of ${each} a day.`,
        nl: `${need.shiftsPerDay} diensten van ${each} per dag.`,
      }[language],
    );
  }
  if (need.untimed > 0) {
    parts.push(
      {
        en: `Not counted, because it does not say when: ${need.untimed} more at once.`,
        nl: `Niet meegeteld, want er staat niet bij wanneer: nog ${need.untimed} tegelijk.`,
      }[language],
    );
  }
  return parts.join(' ');
}

function postsText({ held }: RoleNeed): Words {
  if (held.aroundTheClock === held.atOnce) {
    return { en: `${held.atOnce} around the clock`, nl: `${held.atOnce} × dag en nacht` };
  }
  const week = (language: 'en' | 'nl') => hours(held.week, language, Math.round);
  return {
    en: `${held.atOnce} at once, together ${week('en')} a week`,
    nl: `${held.atOnce} tegelijk, samen ${week('nl')} per week`,
  };
}

function peopleText({ needed, people, peopleStated, contractHours, absent, absentStated }: RoleNeed): Words {
  const there: Words = {
    en: `there ${people === 1 ? 'is' : 'are'} ${people}${peopleStated ? '' : ' (assumed)'}`,
    nl: `${people === 1 ? 'er is er' : 'er zijn er'} ${people}${peopleStated ? '' : ' (aangenomen)'}`,
  };
  if (needed === undefined || contractHours === undefined) {
    return {
      en: `How many people that takes cannot be said without contract hours; ${there.en}.`,
      nl: `Hoeveel mensen dat vraagt is zonder contracturen niet te zeggen; ${there.nl}.`,
    };
  }
  const at: Words = {
    en: `at ${hours(contractHours * 3600, 'en', Math.round)} a week, ${share(absent, 'en')} absent${absentStated ? '' : ' (assumed)'}`,
    nl: `bij ${hours(contractHours * 3600, 'nl', Math.round)} per week en ${share(absent, 'nl')} afwezig${absentStated ? '' : ' (aangenomen)'}`,
  };
  if (!Number.isFinite(needed)) {
    return {
      en: `Nobody has hours for it ${at.en}.`,
      nl: `Daar heeft niemand uren voor ${at.nl}.`,
    };
  }
  const left = people - needed;
  const verdict: Words =
    left < 0
      ? { en: `${-left} too few`, nl: `${-left} te weinig` }
      : left === 0
        ? { en: 'just enough', nl: 'precies genoeg' }
        : { en: `${left} to spare`, nl: `${left} over` };
  return {
    en: `That takes ${needed} people ${at.en}; ${there.en}: ${verdict.en}.`,
    nl: `Dat vraagt ${needed} mensen ${at.nl}; ${there.nl}: ${verdict.nl}.`,
  };
}
