/** Every rule, in the order of a plan: its text, its times, its weak spots, its people, its promises. */
import type { Rule } from '../rule.ts';
import { acceptedRiskExpired } from './accepted-risk-expired.ts';
import { acceptedRiskIncomplete } from './accepted-risk-incomplete.ts';
import { agreementEnded } from './agreement-ended.ts';
import { breachInScenario } from './breach-in-scenario.ts';
import { carePhaseMissing } from './care-phase-missing.ts';
import { downWithNothingBroken } from './down-with-nothing-broken.ts';
import { exposedRoleWithoutCare } from './exposed-role-without-care.ts';
import { fallbackInSameZone } from './fallback-in-same-zone.ts';
import { fuelLaterThanTank } from './fuel-later-than-tank.ts';
import { hollowAlternative } from './hollow-alternative.ts';
import { impossibleNumber } from './impossible-number.ts';
import { nameNotUnique } from './name-not-unique.ts';
import { needsMoreThanThereAre } from './needs-more-than-there-are.ts';
import { notFullyCalculated } from './not-fully-calculated.ts';
import { processNeedsNothing } from './process-needs-nothing.ts';
import { recoveryTimesMissing } from './recovery-times-missing.ts';
import { reserveNobodyStarts } from './reserve-nobody-starts.ts';
import { restartOrderCycle } from './restart-order-cycle.ts';
import { roleOfOne } from './role-of-one.ts';
import { rtoAfterMtpd } from './rto-after-mtpd.ts';
import { sharedCauseOfAlternatives } from './shared-cause-of-alternatives.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';
import { syntax } from './syntax.ts';
import { tooFewForPost } from './too-few-for-post.ts';
import { unknownName } from './unknown-name.ts';
import { unknownRule } from './unknown-rule.ts';
import { unusedComponent } from './unused-component.ts';
import { upsShorterThanGeneratorStart } from './ups-shorter-than-generator-start.ts';

export const rules: readonly Rule[] = [
  syntax,
  unknownName,
  nameNotUnique,
  impossibleNumber,
  needsMoreThanThereAre,
  downWithNothingBroken,
  notFullyCalculated,
  processNeedsNothing,
  unusedComponent,
  rtoAfterMtpd,
  recoveryTimesMissing,
  reserveNobodyStarts,
  singlePointOfFailure,
  breachInScenario,
  sharedCauseOfAlternatives,
  hollowAlternative,
  restartOrderCycle,
  upsShorterThanGeneratorStart,
  fuelLaterThanTank,
  fallbackInSameZone,
  agreementEnded,
  roleOfOne,
  tooFewForPost,
  exposedRoleWithoutCare,
  carePhaseMissing,
  acceptedRiskExpired,
  acceptedRiskIncomplete,
  unknownRule,
];
