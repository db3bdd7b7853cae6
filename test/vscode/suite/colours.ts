/** The colours of a text as VS Code's own engine gives them, by the grammar that the extension contributes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';

interface Token {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly scopes: readonly string[];
}
interface Grammar {
  tokenizeLine(
    line: string,
    state: unknown,
  ): { readonly tokens: readonly Token[]; readonly ruleStack: unknown };
}
interface TextMate {
  readonly INITIAL: unknown;
  readonly Registry: new (options: unknown) => { loadGrammar(scopeName: string): Promise<Grammar | null> };
  parseRawGrammar(content: string, path: string): unknown;
}
interface Oniguruma {
  loadWASM(data: Buffer): Promise<void>;
  createOnigScanner(patterns: readonly string[]): unknown;
  createOnigString(text: string): unknown;
}

/** Each piece of a text that has a colour, with its innermost scope without the name of the language. */
export async function coloursOf(text: string): Promise<readonly (readonly [piece: string, scope: string])[]> {
  const grammar = await contributedGrammar();
  const { INITIAL } = engine<TextMate>('vscode-textmate');
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .filter(({ scopes }) => scopes.length > 1)
      .map(({ startIndex, endIndex, scopes }): readonly [string, string] => [
        line.slice(startIndex, endIndex),
        scopes.at(-1)!.replace(/\.continuity$/, ''),
      ]);
  });
}

async function contributedGrammar(): Promise<Grammar> {
  const extension = vscode.extensions.getExtension('waakvlam.waakvlam-vscode');
  const [contributed] = extension?.packageJSON.contributes.grammars ?? [];
  assert.equal(contributed?.language, 'continuity');
  const path = join(extension!.extensionPath, contributed.path);
  const textMate = engine<TextMate>('vscode-textmate');
  const oniguruma = engine<Oniguruma>('vscode-oniguruma');
  await oniguruma.loadWASM(readFileSync(require_().resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textMate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async () => textMate.parseRawGrammar(readFileSync(path, 'utf8'), path),
  });
  const grammar = await registry.loadGrammar(contributed.scopeName);
  assert.ok(grammar, 'the grammar can be read');
  return grammar;
}

function engine<T>(name: string): T {
  return require_()(name) as T;
}

/** Finds packages where VS Code has its own. */
function require_(): NodeJS.Require {
  return createRequire(join(vscode.env.appRoot, 'package.json'));
}
