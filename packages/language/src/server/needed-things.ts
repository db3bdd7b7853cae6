/** Which names fit at a place best: by what can be needed, and by what would fall with it. */
import { type AstNode, AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { canonical } from '../keywords.ts';
import { idOf, type Symbols } from '../symbols.ts';
import { lastPart, namesIn } from './written-names.ts';

/** Names that fit; names that fit less well; names that can stand there and seldom do. */
export type Fit = 0 | 1 | 2;

/** What has words of its own to be needed by: `zone`, `agreement`. */
const NEVER_NEEDED: ReadonlySet<string> = new Set<string>([ast.Zone.$type, ast.Agreement.$type]);

/** What is needed is mostly no person or party: those are counted, or named elsewhere. */
const SELDOM_NEEDED: ReadonlySet<string> = new Set<string>([ast.Role.$type, ast.Person.$type]);

/** Where something goes that is used: what is needed, refilled by, or called over. */
const OF_USE: ReadonlySet<string> = new Set<string>([
  ast.Single.$type,
  ast.ComponentProperty.$type,
  ast.Means.$type,
]);

/** Says of each candidate for a place how well it fits; nothing: it does not. */
export function fitting(
  symbols: Symbols,
  uri: string,
  container: AstNode,
  offset: number,
): (candidate: ast.Declaration) => Fit | undefined {
  const list = ast.isGroup(container) ? container : AstUtils.getContainerOfType(container, ast.isProperty);
  const isOfUse = OF_USE.has(container.$type);
  // The name that is being typed is not taken yet.
  const named = [...(list === undefined ? [] : namesIn(list))]
    .filter(({ whole }) => offset < whole.offset || offset > whole.end)
    .map(({ text }) => text);
  const from = symbols.homes.of(container, uri);
  const things = named.flatMap((name) => {
    const meaning = symbols.resolve(name, from, ast.Declaration.$type);
    return meaning.kind === 'found' ? [meaning.thing] : [];
  });
  const taken = new Set<AstNode>(things.map(({ node }) => node));
  const isAlternative =
    ast.isFallback(container) || AstUtils.getContainerOfType(container, ast.isOptions) !== undefined;
  const first = isAlternative ? things[0] : undefined;
  const zones = new Set(first === undefined ? [] : zonesOf(symbols, first.node, first.organisation));
  return (candidate) => {
    if (taken.has(candidate)) return undefined;
    if (isOfUse && NEVER_NEEDED.has(candidate.$type)) return undefined;
    if (isOfUse && SELDOM_NEEDED.has(candidate.$type)) return 2;
    if (first === undefined) return 0;
    const home = symbols.homes.of(candidate, AstUtils.getDocument(candidate).uri.toString());
    if (zonesOf(symbols, candidate, home).some((zone) => zones.has(zone))) return 2;
    return kindOf(candidate) === kindOf(first.node) ? 0 : 1;
  };
}

/** The zones that a declaration states, by id. */
function zonesOf(symbols: Symbols, node: ast.Declaration, from: string | undefined): readonly string[] {
  return node.properties.filter(ast.isZoneProperty).flatMap((property) =>
    [...namesIn(property)].map((name) => {
      const meaning = symbols.resolve(name.text, from, ast.Zone.$type);
      return meaning.kind === 'found' ? meaning.thing.id : idOf(from, lastPart(name));
    }),
  );
}

function kindOf(node: ast.Declaration): string {
  return ast.isResource(node) ? canonical(node.kind ?? '') : node.$type;
}
