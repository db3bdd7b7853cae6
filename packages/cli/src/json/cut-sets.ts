import { type FoundCutSets, writeSets } from '../found-cut-sets.ts';
import { shownPath } from '../shown-path.ts';
import { SCHEMA_VERSION } from './document.ts';

/** Names hold nothing that JSON lets through and a terminal does not; only a quote or backslash needs care. */
const ARRAYS = { before: '        [', between: ',', after: ']', betweenSets: ',\n' };

/**
 * The number of cut sets per order, then the sets, for each top event. Written piece by piece, for there may be
 * millions. Numbers above 2^53 − 1 are texts.
 */
export function writeCutSetsJson(
  found: readonly FoundCutSets[],
  events: readonly string[],
  { path, order }: { readonly path: string; readonly order: number | undefined },
  write: (piece: string | Uint8Array) => void,
): void {
  const quoted = events.map((event) => JSON.stringify(event));
  write(
    `${opened({ schemaVersion: SCHEMA_VERSION, model: shownPath(path), order: order ?? null })}  "tops": [\n`,
  );
  for (const [index, one] of found.entries()) {
    const { top, cutSets, total, isListed, isWhole } = one;
    const head = {
      top,
      complete: isWhole,
      completeOrder: cutSets.completeOrder ?? null,
      total: exact(total),
      perOrder: cutSets.counts.flatMap((count, of) =>
        count > 0n ? [{ order: of, count: exact(count) }] : [],
      ),
    };
    write(`${index > 0 ? ',\n' : ''}    ${opened(head).replaceAll('\n  ', '\n      ')}      "cutSets": `);
    if (isListed) {
      write('[\n');
      if (total > 0n) writeSets(one, quoted, ARRAYS, write);
      write('\n      ]\n    }');
    } else write('null\n    }');
  }
  write('\n  ]\n}\n');
}

/** An object as JSON, without its end, ready for one more property. */
function opened(object: object): string {
  return `${JSON.stringify(object, undefined, 2).slice(0, -2)},\n`;
}

function exact(count: bigint): number | string {
  return count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : String(count);
}
