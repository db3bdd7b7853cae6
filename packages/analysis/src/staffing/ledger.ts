/** What each of a pool of people has worked, day by day, and may still work. */

/** So much of one person within any so many days in a row. */
export interface Cap<L> {
  readonly most: number;
  readonly days: number;
  /** What the cap is. */
  readonly limit: L;
}

/** What may still be worked on a day. */
export interface Room<L> {
  readonly total: number;
  /** By layer, of all its people together. */
  readonly byLayer: readonly number[];
  /** What holds back most of those who are there; nothing where only their being there does. */
  readonly limit?: L | undefined;
}

/** Sums of hours, nights or shifts by layer: people who are there at the same times. */
export interface Ledger {
  /**
   * What the people there may still work today.
   *
   * @param today the most that one person of each layer can work today
   */
  room<L>(today: readonly number[], caps: readonly Cap<L>[]): Room<L>;
  /** Closes the day: shares out what was asked, evenly, and nobody more than there is room for. */
  close(asked: number, room: Room<unknown>): void;
}

/**
 * A ledger of layers of so many people. Whoever is there shares evenly, since nobody knows who will fall ill; sums are
 * kept when people leave and come back. Whole numbers in, whole numbers out.
 */
export function newLedger(layers: readonly number[]): Ledger {
  const worked = layers.map((): number[] => []);
  return {
    room(today, caps) {
      let mostPeople = 0;
      let holding: (typeof caps)[number]['limit'] | undefined;
      const byLayer = layers.map((people, layer) => {
        let left = people * today[layer]!;
        let by: (typeof caps)[number] | undefined;
        for (const cap of caps) {
          const before = worked[layer]!.slice(Math.max(0, worked[layer]!.length - cap.days + 1));
          const room = Math.max(0, people * cap.most - before.reduce((sum, one) => sum + one, 0));
          if (room < left || (by === undefined && room === left)) [left, by] = [room, cap];
        }
        if (today[layer]! > 0 && by !== undefined && people > mostPeople) {
          [mostPeople, holding] = [people, by.limit];
        }
        return left;
      });
      return { byLayer, total: byLayer.reduce((sum, one) => sum + one, 0), limit: holding };
    },
    close(asked, { byLayer }) {
      shared(asked, layers, byLayer).forEach((share, layer) => {
        worked[layer]!.push(share);
      });
    },
  };
}

/** Shares an amount out evenly over people, by layer, as far as each layer has room. */
function shared(amount: number, layers: readonly number[], room: readonly number[]): readonly number[] {
  const shares = layers.map(() => 0);
  const order = layers.map((_, layer) => layer).sort((a, b) => room[a]! / layers[a]! - room[b]! / layers[b]!);
  let open = amount;
  let people = layers.reduce((sum, one) => sum + one, 0);
  for (const layer of order) {
    const each = people === 0 ? 0 : Math.ceil(open / people);
    shares[layer] = Math.min(room[layer]!, layers[layer]! * each, open);
    open -= shares[layer]!;
    people -= layers[layer]!;
  }
  return shares;
}
