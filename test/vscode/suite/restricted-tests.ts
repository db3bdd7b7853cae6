/** In a folder that nobody has said to trust, plans are checked all the same: no program of the folder is run. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, format, hoverOn, open } from './window.ts';

export const restrictedTests: { readonly [name: string]: () => Promise<void> } = {
  async 'in Restricted Mode plans are checked'() {
    assert.equal(vscode.workspace.isTrusted, false);
    await open('een/plan.continuity');
    await finding('een/plan.continuity', 'rto-after-mtpd');
    await finding('een/stroom.continuity', 'unknown-name');
  },

  async 'in Restricted Mode words are explained and plans are formatted'() {
    const editor = await open('slordig/plan.continuity');
    assert.match(await hoverOn('vereist', editor), /Engels: needs/);
    assert.match(await format(editor), /^ {2}rto 1,5 dag$/m);
  },
};
