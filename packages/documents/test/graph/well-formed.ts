/** Why a text is no well-formed XML 1.0 document, as far as our drawings use it; `undefined` if it is one. */
export function xmlError(text: string): string | undefined {
  const bad = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  if (bad !== null) return `character U+${bad[0].codePointAt(0)!.toString(16)} at ${bad.index}`;
  const token =
    /<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="(?:[^<&"]|&(?:amp|lt|gt|quot|#39);)*")*)\s*(\/?)>|(?:[^<&>]|&(?:amp|lt|gt|quot|#39);)+/uy;
  const open: string[] = [];
  let roots = 0;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const found = token.exec(text);
    if (found === null) return `no markup and no text at ${from}: ${text.slice(from, from + 60)}`;
    const [whole, closes, opens, attributes, empty] = found;
    if (closes !== undefined) {
      const name = open.pop();
      if (name !== closes) return `</${closes}> closes <${name}>`;
    } else if (opens !== undefined) {
      if (open.length === 0) roots += 1;
      const names = [...(attributes ?? '').matchAll(/\s([\w:.-]+)="/g)].map((match) => match[1]);
      if (new Set(names).size < names.length) return `an attribute twice in ${whole}`;
      if (empty === '') open.push(opens);
    } else if (open.length === 0 && whole.trim() !== '') return `text outside of the root: ${whole}`;
  }
  if (open.length > 0) return `<${open.at(-1)}> is not closed`;
  return roots === 1 ? undefined : `${roots} roots`;
}

/** Names of all elements and of all attributes of a well-formed text. */
export function xmlNames(text: string): { readonly elements: Set<string>; readonly attributes: Set<string> } {
  const tags = [...text.matchAll(/<([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)/g)];
  return {
    elements: new Set(tags.map((tag) => tag[1]!)),
    attributes: new Set(
      tags.flatMap((tag) => [...tag[2]!.matchAll(/\s([\w:.-]+)="/g)].map((found) => found[1]!)),
    ),
  };
}
