/** Work that must go on. */
import type { Backlog, Impact, Peak, Process } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import { type ComponentParts, draws } from './base.ts';
import { activation, informs } from './governance.ts';
import { manuals } from './lines.ts';
import { calendarSpan, day, seconds, timeSpan } from './numbers.ts';
import type { Properties } from './properties.ts';
import { each, impossible, mistake, placed, type Scope } from './scope.ts';
import { countOf, durationOf, openOf, textOf, wordOf, wordsOf } from './values.ts';

export function process(scope: Scope, properties: Properties, parts: ComponentParts): Process {
  return {
    ...parts,
    kind: 'process',
    priority: wordOf(scope, properties, 'priority'),
    mtpd: durationOf(scope, properties, 'mtpd'),
    rto: durationOf(scope, properties, 'rto'),
    rpo: durationOf(scope, properties, 'rpo'),
    minimum: textOf(scope, properties, 'minimum'),
    impacts: impacts(scope, properties),
    peaks: peaks(scope, properties),
    backlog: backlog(scope, properties),
    open: openOf(scope, properties),
    serves: wordsOf(scope, properties, 'serves'),
    designated: textOf(scope, properties, 'designated'),
    seats: countOf(scope, properties, 'seats', 0),
    lines: countOf(scope, properties, 'lines', 0),
    draws: draws(scope, properties),
    activation: activation(scope, properties, 'activation'),
    standDown: activation(scope, properties, 'stand-down'),
    informs: informs(scope, properties),
    manuals: manuals(scope, properties),
  };
}

function impacts(scope: Scope, properties: Properties): readonly Impact[] {
  const kinds = new Set<string>();
  return each(scope, 'impacts', properties.all(ast.isImpact), (impact): Impact[] => {
    if (impact.kind === undefined) return [];
    if (kinds.has(impact.kind)) {
      mistake(scope, impact.$cstNode, {
        en: 'This kind of harm stands above already. Put its moments in one line, parted by commas.',
        nl: 'Deze soort schade staat hierboven al. Zet de momenten op één regel, met komma’s ertussen.',
      });
    }
    kinds.add(impact.kind);
    const levels = (impact.levels ?? []).flatMap((level) => {
      const after = seconds(scope, level.after);
      return after === undefined || level.level === undefined
        ? []
        : [{ after, level: level.level as Impact['levels'][number]['level'] }];
    });
    return [{ kind: impact.kind as Impact['kind'], levels }];
  });
}

function peaks(scope: Scope, properties: Properties): readonly Peak[] {
  return each(scope, 'peaks', properties.all(ast.isPeak), (peak): Peak[] => {
    if (peak.text === undefined) return [];
    const from = day(scope, peak, 'from');
    const until = day(scope, peak, 'until');
    // An end that comes before its begin.
    if (from !== undefined && until !== undefined && until < from) impossible(scope, peak.$cstNode, 'date');
    return [{ text: peak.text, from, until, every: calendarSpan(scope, peak.every) }];
  });
}

function backlog(scope: Scope, properties: Properties): Backlog | undefined {
  const property = properties.one(ast.isBacklog, 'backlog');
  placed(scope, 'backlog', property);
  const cleared = seconds(scope, property?.cleared);
  if (property === undefined || cleared === undefined) return undefined;
  return { text: property.text, cleared, per: timeSpan(scope, property.$cstNode, property.per) };
}
