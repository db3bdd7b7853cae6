/** Every rule, in the order of a plan: its text, its times, its weak spots, its people, its promises. */
import type { Rule } from '../rule.ts';
import { absentOnlyIllness } from './absent-only-illness.ts';
import { acceptanceWithoutFinding } from './acceptance-without-finding.ts';
import { acceptedRiskExpired } from './accepted-risk-expired.ts';
import { acceptedRiskIncomplete } from './accepted-risk-incomplete.ts';
import { actionHardToRead } from './action-hard-to-read.ts';
import { actionIncomplete } from './action-incomplete.ts';
import { actionStartsNothing } from './action-starts-nothing.ts';
import { activationMissing } from './activation-missing.ts';
import { aftermathEmpty } from './aftermath-empty.ts';
import { agreementEnded } from './agreement-ended.ts';
import { agreementSlowerThanNeeded } from './agreement-slower-than-needed.ts';
import { agreementWithAnother } from './agreement-with-another.ts';
import { backlogWithoutPlan } from './backlog-without-plan.ts';
import { backupFallsWithOriginal } from './backup-falls-with-original.ts';
import { backupOlderThanRpo } from './backup-older-than-rpo.ts';
import { breachInScenario } from './breach-in-scenario.ts';
import { capacityShort } from './capacity-short.ts';
import { careForNoExposedRole } from './care-for-no-exposed-role.ts';
import { carePhaseMissing } from './care-phase-missing.ts';
import { contactFallsWithNetwork } from './contact-falls-with-network.ts';
import { contactNotVerified } from './contact-not-verified.ts';
import { contactTooThin } from './contact-too-thin.ts';
import { decisionWithoutMandate } from './decision-without-mandate.ts';
import { dependencySlowerThanRto } from './dependency-slower-than-rto.ts';
import { doesNotComeBack } from './does-not-come-back.ts';
import { downWithNothingBroken } from './down-with-nothing-broken.ts';
import { draftComplete } from './draft-complete.ts';
import { effectNeverMeasured } from './effect-never-measured.ts';
import { exposedRoleWithoutCare } from './exposed-role-without-care.ts';
import { fallbackInSameZone } from './fallback-in-same-zone.ts';
import { fallbackOutOfReach } from './fallback-out-of-reach.ts';
import { fallbackSharesSupply } from './fallback-shares-supply.ts';
import { fallbackSlowerThanMtpd } from './fallback-slower-than-mtpd.ts';
import { feedingProcessRecoversLater } from './feeding-process-recovers-later.ts';
import { feedsShareRoute } from './feeds-share-route.ts';
import { fuelLaterThanTank } from './fuel-later-than-tank.ts';
import { generatorNotTestedUnderLoad } from './generator-not-tested-under-load.ts';
import { goalNotMetByPlan } from './goal-not-met-by-plan.ts';
import { goalWithoutIndicator } from './goal-without-indicator.ts';
import { groupTooLong } from './group-too-long.ts';
import { helperIsHitToo } from './helper-is-hit-too.ts';
import { hollowAlternative } from './hollow-alternative.ts';
import { homeFrontNotArranged } from './home-front-not-arranged.ts';
import { impactBeforeMtpd } from './impact-before-mtpd.ts';
import { impossibleNumber } from './impossible-number.ts';
import { lessonOpen } from './lesson-open.ts';
import { mutualFallback } from './mutual-fallback.ts';
import { nameNotUnique } from './name-not-unique.ts';
import { needUncovered } from './need-uncovered.ts';
import { needsMoreThanThereAre } from './needs-more-than-there-are.ts';
import { noTimeToDecide } from './no-time-to-decide.ts';
import { noWayBack } from './no-way-back.ts';
import { nobodyOnCall } from './nobody-on-call.ts';
import { normWithoutSource } from './norm-without-source.ts';
import { notFullyCalculated } from './not-fully-calculated.ts';
import { onePersonTwoRoles } from './one-person-two-roles.ts';
import { oneThingAtATime } from './one-thing-at-a-time.ts';
import { organisationUnclear } from './organisation-unclear.ts';
import { ownContinuityTargetMissing } from './own-continuity-target-missing.ts';
import { ownerMissing } from './owner-missing.ts';
import { partnerWithoutArrangement } from './partner-without-arrangement.ts';
import { personalDataInOpenPlan } from './personal-data-in-open-plan.ts';
import { planNotOnPaper } from './plan-not-on-paper.ts';
import { planReviewOverdue } from './plan-review-overdue.ts';
import { processNeedsNothing } from './process-needs-nothing.ts';
import { providerClaimedByMany } from './provider-claimed-by-many.ts';
import { publicMessageNotReady } from './public-message-not-ready.ts';
import { quadrantCellEmpty } from './quadrant-cell-empty.ts';
import { recoveryTimesMissing } from './recovery-times-missing.ts';
import { recurringItemOverdue } from './recurring-item-overdue.ts';
import { refillFailsWithMains } from './refill-fails-with-mains.ts';
import { repairNeedsWhatIsBroken } from './repair-needs-what-is-broken.ts';
import { reserveNeverTriedLive } from './reserve-never-tried-live.ts';
import { reserveNobodyStarts } from './reserve-nobody-starts.ts';
import { reserveWithRestart } from './reserve-with-restart.ts';
import { restartOrderCycle } from './restart-order-cycle.ts';
import { roleNotTrained } from './role-not-trained.ts';
import { roleOfOne } from './role-of-one.ts';
import { roleOverdrawn } from './role-overdrawn.ts';
import { rosterBreaks } from './roster-breaks.ts';
import { rtoAfterMtpd } from './rto-after-mtpd.ts';
import { sameSupplierBehindAlternatives } from './same-supplier-behind-alternatives.ts';
import { sameTechnologyBehindAlternatives } from './same-technology-behind-alternatives.ts';
import { scenarioNeverExercised } from './scenario-never-exercised.ts';
import { scenariosTooShort } from './scenarios-too-short.ts';
import { sharedCauseOfAlternatives } from './shared-cause-of-alternatives.ts';
import { singlePointLater } from './single-point-later.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';
import { spareUsedFirst } from './spare-used-first.ts';
import { stepWithoutConfirm } from './step-without-confirm.ts';
import { stillToFillIn } from './still-to-fill-in.ts';
import { successionTooShallow } from './succession-too-shallow.ts';
import { supplierWithoutAgreement } from './supplier-without-agreement.ts';
import { supportPointGoesDark } from './support-point-goes-dark.ts';
import { syntax } from './syntax.ts';
import { targetDayPast } from './target-day-past.ts';
import { teleworkInBlackout } from './telework-in-blackout.ts';
import { termUndefined } from './term-undefined.ts';
import { tooFewForPost } from './too-few-for-post.ts';
import { unknownName } from './unknown-name.ts';
import { unknownRule } from './unknown-rule.ts';
import { unknownSetting } from './unknown-setting.ts';
import { unusedComponent } from './unused-component.ts';
import { upsShorterThanGeneratorStart } from './ups-shorter-than-generator-start.ts';
import { weakSpotInNoScenario } from './weak-spot-in-no-scenario.ts';
import { zoneMissing } from './zone-missing.ts';

export const rules: readonly Rule[] = [
  syntax,
  unknownName,
  nameNotUnique,
  impossibleNumber,
  needsMoreThanThereAre,
  downWithNothingBroken,
  notFullyCalculated,
  spareUsedFirst,
  processNeedsNothing,
  unusedComponent,
  rtoAfterMtpd,
  recoveryTimesMissing,
  dependencySlowerThanRto,
  feedingProcessRecoversLater,
  fallbackSlowerThanMtpd,
  reserveNobodyStarts,
  actionStartsNothing,
  noTimeToDecide,
  actionIncomplete,
  impactBeforeMtpd,
  singlePointOfFailure,
  singlePointLater,
  sharedCauseOfAlternatives,
  hollowAlternative,
  mutualFallback,
  sameTechnologyBehindAlternatives,
  zoneMissing,
  upsShorterThanGeneratorStart,
  generatorNotTestedUnderLoad,
  fuelLaterThanTank,
  refillFailsWithMains,
  feedsShareRoute,
  backupOlderThanRpo,
  backupFallsWithOriginal,
  restartOrderCycle,
  doesNotComeBack,
  repairNeedsWhatIsBroken,
  contactFallsWithNetwork,
  contactTooThin,
  contactNotVerified,
  planNotOnPaper,
  publicMessageNotReady,
  tooFewForPost,
  rosterBreaks,
  onePersonTwoRoles,
  roleOverdrawn,
  nobodyOnCall,
  roleOfOne,
  successionTooShallow,
  decisionWithoutMandate,
  roleNotTrained,
  fallbackInSameZone,
  fallbackSharesSupply,
  capacityShort,
  fallbackOutOfReach,
  teleworkInBlackout,
  agreementEnded,
  agreementSlowerThanNeeded,
  agreementWithAnother,
  providerClaimedByMany,
  helperIsHitToo,
  sameSupplierBehindAlternatives,
  supplierWithoutAgreement,
  exposedRoleWithoutCare,
  carePhaseMissing,
  careForNoExposedRole,
  homeFrontNotArranged,
  aftermathEmpty,
  noWayBack,
  backlogWithoutPlan,
  goalWithoutIndicator,
  goalNotMetByPlan,
  effectNeverMeasured,
  planReviewOverdue,
  scenarioNeverExercised,
  recurringItemOverdue,
  targetDayPast,
  reserveNeverTriedLive,
  lessonOpen,
  ownerMissing,
  activationMissing,
  acceptedRiskExpired,
  acceptedRiskIncomplete,
  acceptanceWithoutFinding,
  personalDataInOpenPlan,
  breachInScenario,
  scenariosTooShort,
  oneThingAtATime,
  weakSpotInNoScenario,
  quadrantCellEmpty,
  needUncovered,
  termUndefined,
  supportPointGoesDark,
  partnerWithoutArrangement,
  actionHardToRead,
  stepWithoutConfirm,
  groupTooLong,
  reserveWithRestart,
  absentOnlyIllness,
  ownContinuityTargetMissing,
  normWithoutSource,
  organisationUnclear,
  unknownRule,
  unknownSetting,
  stillToFillIn,
  draftComplete,
];
