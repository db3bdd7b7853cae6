/** What a declaration takes over from the one that it is made like. */
import type * as ast from '../generated/ast.ts';
import { canonical } from '../keywords.ts';
import { kindWords } from '../kind-words.ts';
import type { NamedThing } from '../symbols.ts';
import { findAny } from './references.ts';
import { mistake, type Scope } from './scope.ts';

/** Longer than any chain that people can follow. */
const MOST = 100;

/** The declarations that one is like, nearest first. */
export function patternsOf(scope: Scope, node: ast.Declaration): readonly NamedThing[] {
  const patterns: NamedThing[] = [];
  const seen = new Set<ast.Declaration>([node]);
  for (let at = node; at.like !== undefined; ) {
    // What is wrong further up is told where it stands.
    const pattern =
      at === node ? findAny(scope, at.like, 'pattern', at.like.pattern) : quietly(scope, patterns.at(-1), at);
    if (pattern === undefined) break;
    if (patterns.length === MOST) {
      tooMany(scope, node);
      break;
    }
    if (!alike(node, pattern.node)) {
      if (at === node) otherKind(scope, node, pattern);
      break;
    }
    if (seen.has(pattern.node)) {
      inCircle(scope, node, pattern);
      break;
    }
    seen.add(pattern.node);
    patterns.push(pattern);
    at = pattern.node;
  }
  return patterns;
}

function quietly(scope: Scope, from: NamedThing | undefined, node: ast.Declaration): NamedThing | undefined {
  const meaning = scope.symbols.resolve(
    node.like?.pattern?.$refText ?? '',
    from?.organisation,
    'Declaration',
  );
  return meaning.kind === 'found' ? meaning.thing : undefined;
}

/** Whether one declaration can be like another. A pattern of the general kind does for every kind of resource. */
export function alike(a: ast.Declaration, b: ast.Declaration): boolean {
  return a.$type === b.$type && (kindOf(a) === kindOf(b) || kindOf(b) === 'resource');
}

function kindOf(node: ast.Declaration): string {
  return 'kind' in node ? canonical(String(node.kind)) : node.$type;
}

function otherKind(scope: Scope, node: ast.Declaration, pattern: NamedThing): void {
  const [is, wanted] = [kindWords(pattern.node), kindWords(node)];
  mistake(scope, node.like?.$cstNode, {
    en: `${pattern.name} is a ${is.en}; a ${wanted.en} can only be like another ${wanted.en}.`,
    nl: `${pattern.name} is een ${is.nl}; een ${wanted.nl} kan alleen zoals een andere ${wanted.nl} zijn.`,
  });
}

function inCircle(scope: Scope, node: ast.Declaration, pattern: NamedThing): void {
  mistake(scope, node.like?.$cstNode, {
    en: `${pattern.name} is in the end like itself. Take one of the two away.`,
    nl: `${pattern.name} is uiteindelijk zoals zichzelf. Haal een van de twee weg.`,
  });
}

function tooMany(scope: Scope, node: ast.Declaration): void {
  mistake(scope, node.like?.$cstNode, {
    en: `More than ${MOST} declarations are like one another here, one upon the other. Make this one like an earlier one.`,
    nl: `Hier zijn meer dan ${MOST} beschrijvingen zoals elkaar, de een op de ander. Maak deze zoals een eerdere.`,
  });
}
