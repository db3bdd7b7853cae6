import type { LangiumCoreServices, LangiumDocument, ParseResult } from 'langium';
import type * as ast from './generated/ast.ts';
import type { ParsedFile } from './parsed-file.ts';
import { syntaxMistakes } from './syntax/mistakes.ts';

/** Parses one plan; a byte order mark does not count as text. */
export function parsePlan(services: LangiumCoreServices, uri: string, text: string): ParsedFile {
  const plain = text.replace(/^\uFEFF/, '');
  return parsedFile(services, uri, plain, services.parser.LangiumParser.parse<ast.PlanFile>(plain));
}

/** A document of the workspace as a file of a plan set; the same as before where it was not parsed again. */
export function parsedDocument(services: LangiumCoreServices, document: LangiumDocument): ParsedFile {
  const { uri, textDocument } = document;
  const parseResult = document.parseResult as ParseResult<ast.PlanFile>;
  const known =
    PARSED.get(parseResult) ?? parsedFile(services, uri.toString(), textDocument.getText(), parseResult);
  PARSED.set(parseResult, known);
  return known;
}

const PARSED = new WeakMap<ParseResult<ast.PlanFile>, ParsedFile>();

function parsedFile(
  services: LangiumCoreServices,
  uri: string,
  text: string,
  result: ParseResult<ast.PlanFile>,
): ParsedFile {
  return { uri, text, root: result.value, mistakes: syntaxMistakes(services.Grammar, text, result) };
}
