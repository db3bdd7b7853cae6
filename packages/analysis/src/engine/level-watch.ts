/** When stores come down to a level that somebody waits for. */
import type { Seconds } from '../model.ts';
import { NOT } from './state.ts';
import type { World } from './world.ts';

export interface Level {
  readonly node: number;
  /** So much time is left at the rate of use of the moment. */
  readonly below: Seconds;
}

export interface LevelWatch {
  /** To be told of every settled moment. */
  settled(world: World): void;
  /** The first moment at which so little is left; none if it never comes to that before `until`. */
  reached(level: Level, until: Seconds): Seconds | undefined;
}

export function newLevelWatch(levels: readonly Level[]): LevelWatch {
  /** When each is reached if it goes on as at the last moment. */
  const due = new Map<Level, Seconds>(levels.map((level) => [level, NOT]));
  return {
    settled({ state, now }) {
      for (const level of levels) {
        const { node, below } = level;
        if (due.get(level)! < now.t || now.touchedIn[node] !== now.stamp) continue;
        const left = state.level[node]! - below;
        // What is down to it already counts from the moment at which it is used.
        due.set(level, state.drains[node] === 1 ? now.t + Math.max(0, left) : NOT);
      }
    },
    reached(level, until) {
      const moment = due.get(level) ?? NOT;
      return moment < until ? moment : undefined;
    },
  };
}
