/** Which packages a bundle holds, and the notices that their licences ask for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A package that ships. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** SPDX expression as the package states it. */
  readonly license: string;
}

interface BundledPackage extends Shipped {
  readonly folder: string;
}

/** The head of each notice, as it is written here: name, version, licence. */
export const NOTICE = /^(\S+) (\S+)\nLicence: (.+)$/gm;

/** The packages that some files come from; the project's own are not among them. Sorted by name. */
export function bundledPackages(files: readonly string[]): readonly BundledPackage[] {
  const found = new Map<string, BundledPackage>();
  for (const file of files) {
    const folder = packageFolder(resolve(file));
    if (folder !== undefined) found.set(folder, describe(folder));
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The description of an installed package. */
export function describe(folder: string): BundledPackage {
  const { name, version, license, licenses } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: unknown; licenses?: readonly { readonly type: string }[] };
  const stated = typeof license === 'string' ? license : licenses?.map(({ type }) => type).join(' OR ');
  return { name, version, license: stated ?? 'not stated', folder };
}

/** Works within a package that its own licence does not speak of. */
const WITHIN: Readonly<Record<string, string>> = {
  '@hpcc-js/wasm-graphviz':
    'It holds Graphviz, compiled to WebAssembly, which is licensed under the Eclipse Public License. Its source: https://gitlab.com/graphviz/graphviz',
};

/** The licence texts of some packages, one after the other. */
export function noticesOf(packages: readonly BundledPackage[]): string {
  const notices = packages.map((of) => {
    const { name, version, license } = of;
    const text = [WITHIN[name], licenceText(of) ?? elsewhere(of, packages)].filter(
      (part) => part !== undefined,
    );
    return `${name} ${version}\nLicence: ${license}\n\n${text.join('\n\n')}\n`;
  });
  const rule = `\n${'='.repeat(78)}\n\n`;
  return `Waakvlam is licensed under the EUPL-1.2. It holds these works of others.\n${rule}${notices.join(rule)}`;
}

function licenceText({ folder }: BundledPackage): string | undefined {
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return texts.length === 0 ? undefined : texts.join('\n\n');
}

/** Where the text of a licence stands that a package names and does not carry. */
function elsewhere({ name, license }: BundledPackage, packages: readonly BundledPackage[]): string {
  const other = packages.find((of) => of.license === license && licenceText(of) !== undefined);
  if (other === undefined)
    throw new Error(`${name} has no text of its licence, ${license}, and nobody else has`);
  return `The package carries no text. That of ${license} stands under ${other.name}.`;
}

/** The folder in `node_modules` that a file's package is in; a package may hold folders with a package.json of their own. */
function packageFolder(file: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file)?.[0];
}
