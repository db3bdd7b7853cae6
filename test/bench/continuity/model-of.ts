/** A net of ContinuityBench as a model of ours, with its times in units of so many seconds. */
import type { Component, Id, Line, Model, Option } from '@waakvlam/analysis';
import type {
  Component as Given,
  Line as GivenLine,
  Option as GivenOption,
  Need,
  Net,
} from '../../../bench/continuity/format.ts';
import { component, model } from '../../bare.ts';

/** Throws RangeError if a time is no whole number of units. */
export function modelOf({ components }: Pick<Net, 'components'>, unit: number): Model {
  const time = (seconds: number): number => {
    if (seconds % unit !== 0) throw new RangeError(`${seconds} is no whole number of units of ${unit}`);
    return seconds / unit;
  };
  const starts = (seconds: number | undefined) =>
    seconds === undefined ? {} : { starts: { after: time(seconds), automatically: false } };
  const timed = <K extends string>(key: K, seconds: number | undefined) =>
    (seconds === undefined ? {} : { [key]: time(seconds) }) as Partial<Record<K, number>>;

  const optionOf = (given: GivenOption): Option => {
    if (typeof given === 'string') return { of: { kind: 'component', id: given } };
    const own = { ...starts(given.startsIn), ...timed('lasts', given.lasts) };
    if (given.group !== undefined) return { of: { kind: 'group', line: lineOf(given.group) }, ...own };
    if (given.role !== undefined) {
      return { of: { kind: 'post', role: given.role, people: given.people ?? 1 }, ...own };
    }
    return { of: { kind: 'component', id: given.component! }, ...own };
  };
  const lineOf = (need: Need | GivenLine): Line =>
    typeof need === 'string'
      ? { atLeast: 1, options: [optionOf(need)] }
      : { atLeast: need.atLeast, options: need.of.map(optionOf) };
  const componentOf = (given: Given): Component => {
    const base = {
      needs: (given.needs ?? []).map(lineOf),
      ...(given.at === undefined ? {} : { at: lineOf(given.at) }),
      zones: given.zones ?? [],
      ...starts(given.startsIn),
      ...timed('lasts', given.lasts),
      ...(given.refilledBy === undefined ? {} : { refilledBy: given.refilledBy as Id }),
      ...timed('recharges', given.rechargesIn),
      ...timed('bridges', given.bridges),
      ...timed('restarts', given.restartsIn),
    };
    switch (given.kind) {
      case 'process':
        return component('process', given.id, {
          ...base,
          ...timed('mtpd', given.mtpd),
          manuals: (given.manuals ?? []).map((manual) => ({
            text: 'by hand',
            needs: (manual.needs ?? []).map(lineOf),
            ...starts(manual.startsIn),
            ...timed('lasts', manual.lasts),
          })),
        });
      case 'role':
        return component('role', given.id, { ...base, people: given.people ?? 1 });
      default:
        return component(given.kind, given.id, base);
    }
  };
  return model({ components: components.map(componentOf) });
}
