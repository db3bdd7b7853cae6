/** What the calculation of `packages/analysis` answers. */
import { cutSets, type Model, type Part, playFailures, singlePoints } from '@waakvlam/analysis';
import type {
  Answer,
  Decision,
  Failure,
  Net,
  Question,
  SinglePoint,
} from '../../../bench/continuity/format.ts';
import { calm } from '../../../packages/analysis/src/engine/calm.ts';
import { trials } from '../../../packages/analysis/src/engine/trials.ts';
import { buildNet } from '../../../packages/analysis/src/net.ts';
import { type DownsOf, downsAnswer, type Stretch } from './answers-of.ts';
import { modelOf } from './model-of.ts';

/** No day matters: nothing in a net is out of order. */
const TODAY = '2026-01-01';

/**
 * What components failing together at 0 do, of a role one person; one question after another. Not `playFailures`: that looks
 * for decisions too, which takes most of its time.
 */
export function failingTogether(model: Model, end: number): (ids: readonly string[]) => DownsOf {
  const components = new Map(model.components.map((one) => [one.id, one]));
  const net = buildNet(model);
  const processes = new Map(
    model.components.flatMap(({ id, kind }) => (kind === 'process' ? [[net.indexOf.get(id)!, id]] : [])),
  );
  const { tryFailing } = trials(calm(net, end));
  return (ids) => {
    const { record, complete } = tryFailing(ids.map((id) => components.get(id)!));
    if (!complete) throw new Error('the calculation met its limit');
    return byProcess(
      record.downs.flatMap(({ node, from, until }) => {
        const process = processes.get(node);
        if (process === undefined || from >= end) return [];
        return [{ process, from, until: until !== undefined && until < end ? until : undefined }];
      }),
    );
  };
}

/** Answers the questions of a net one after another. */
export function calculationOf(net: Net): (question: Question) => Answer {
  const model = modelOf(net, 1);
  let failing: ((ids: readonly string[]) => DownsOf) | undefined;

  function played(failures: readonly Failure[]) {
    const result = playFailures(model, { failures, absences: [] }, net.until);
    if (!result.settled) throw new Error(`${net.name}: the calculation met its limit`);
    return result;
  }

  return (question) => {
    switch (question.ask) {
      case 'alone': {
        failing ??= failingTogether(model, net.until);
        const alone = failing;
        return Object.fromEntries(question.of.map((id) => [id, downsAnswer(net, alone([id]))]));
      }
      case 'together':
        return { all: downsAnswer(net, byProcess(played(question.failures).disruptions)) };
      case 'single-points': {
        const { points } = singlePoints(model, {
          horizon: net.horizon,
          today: TODAY,
          processes: question.of,
        });
        const found = new Map(question.of.map((process) => [process, [] as SinglePoint[]]));
        for (const { component, hits } of points) {
          for (const { process, begin, breach } of hits)
            found.get(process)?.push({ component, begin, breach });
        }
        for (const hits of found.values()) hits.sort((a, b) => (a.component < b.component ? -1 : 1));
        return Object.fromEntries(found);
      }
      case 'cut-sets':
        return Object.fromEntries(
          question.of.map((process) => [
            process,
            cutSets(model, { process, order: question.order, horizon: net.horizon }).sets,
          ]),
        );
      case 'decisions':
        return {
          all: played(question.failures).decisions.map(
            ({ reserve, neededAt, knownSince, decideBy, tooLate }) => ({
              ...partOf(reserve),
              neededAt,
              knownSince,
              decideBy,
              tooLate,
            }),
          ),
        };
    }
  };
}

/** Whose reserve it is, as the answers write it. */
export function partOf({
  component,
  part,
  of,
  manual,
}: Part): Pick<Decision, 'reserve' | 'option' | 'manual'> {
  if (part === 'option' && of !== undefined) return { reserve: component, option: of };
  return manual === undefined ? { reserve: component } : { reserve: component, manual };
}

function byProcess(
  stretches: readonly {
    readonly process: string;
    readonly from: number;
    readonly until?: number | undefined;
  }[],
): DownsOf {
  const downs = new Map<string, Stretch[]>();
  for (const { process, from, until } of [...stretches].sort((a, b) => a.from - b.from)) {
    downs.set(process, [...(downs.get(process) ?? []), [from, until ?? null]]);
  }
  return downs;
}
