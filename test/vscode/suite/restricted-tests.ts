/** In a folder that nobody has said to trust, plans are checked all the same: no program of the folder is run. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, open } from './window.ts';

export const restrictedTests: { readonly [name: string]: () => Promise<void> } = {
  async 'in Restricted Mode plans are checked'() {
    assert.equal(vscode.workspace.isTrusted, false);
    await open('een/plan.continuity');
    await finding('een/plan.continuity', 'rto-after-mtpd');
    await finding('een/stroom.continuity', 'unknown-name');
  },
};
