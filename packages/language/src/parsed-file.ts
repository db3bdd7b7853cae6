import type { Words } from '@waakvlam/analysis';
import type { Range } from 'vscode-languageserver';
import type * as ast from './generated/ast.ts';
import type { Fix } from './plan-set.ts';

/** A mistake that keeps a text from being read as a plan. */
export interface SyntaxMistake {
  readonly range: Range;
  readonly message: Words;
  readonly fix?: Fix | undefined;
}

/** One file of a plan set after parsing. */
export interface ParsedFile {
  readonly uri: string;
  readonly text: string;
  readonly root: ast.PlanFile;
  readonly mistakes: readonly SyntaxMistake[];
}
