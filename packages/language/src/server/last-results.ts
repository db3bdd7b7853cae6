/** The last results of each plan set. While somebody types they are older than the text, and nobody waits for newer ones. */

import type { FactsById } from './facts.ts';
import type { PlanFolders } from './plan-folders.ts';

export class LastResults {
  private readonly folders: PlanFolders;
  private readonly byRoot = new Map<string, FactsById>();
  private readonly listeners: (() => void)[] = [];

  constructor(folders: PlanFolders) {
    this.folders = folders;
  }

  /** What was calculated last of the set that a file belongs to. */
  of(uri: string): FactsById | undefined {
    return this.byRoot.get(this.folders.rootOf(uri));
  }

  /** Keeps new results of a set, by the root of it. */
  put(root: string, facts: FactsById): void {
    this.byRoot.set(root, facts);
    for (const listener of this.listeners) listener();
  }

  /** Calls whenever there are new results. */
  onNew(listener: () => void): void {
    this.listeners.push(listener);
  }
}
