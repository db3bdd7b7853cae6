/** Every licence of what ships must go with the EUPL-1.2. Prints what it looked at. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, NOTICE, type Shipped } from './bundled-packages.ts';

/** Licences under which a work may be shipped beside, or within, one under the EUPL-1.2. */
const GOES_WITH = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EPL-1.0',
  'EPL-2.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);

interface Locked {
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const lock = (
  JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, Locked>> }
).packages;

const shipped = [...neededToRun(), ...inBundles()];
const licences = new Map(shipped.map(({ name, version, license }) => [`${name} ${version}`, license]));
const refused = [...licences].filter(([, license]) => !allowed(license));
for (const [name, license] of [...licences].sort()) console.log(`${name}: ${license}`);
for (const [name, license] of refused) {
  console.error(`${name} is licensed under ${license}, which is not known to go with the EUPL-1.2.`);
}
console.log(`${licences.size} packages ship, ${refused.length} refused.`);
if (licences.size === 0 || refused.length > 0) process.exitCode = 1;

/** What the packages of the project need to run, with all that those need, as far as it is installed. */
function neededToRun(): readonly Shipped[] {
  const seen = new Set<string>();
  const walk = (at: string): void => {
    const { dependencies, optionalDependencies, peerDependencies } = lock[at] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const path = lookUp(at, name);
      if (path === undefined || seen.has(path)) continue;
      seen.add(path);
      walk(lock[path]?.link ? (lock[path].resolved ?? path) : path);
    }
  };
  for (const path of Object.keys(lock)) if (/^packages\/[^/]+$/.test(path)) walk(path);
  return [...seen].filter((path) => !lock[path]?.link && existsSync(path)).map(describe);
}

/** Where a package that is asked for at a path is installed. */
function lookUp(at: string, name: string): string | undefined {
  for (let folder = at; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (path in lock) return path;
    if (folder === '') return undefined;
  }
}

/** What the bundles say that they hold. */
function inBundles(): readonly Shipped[] {
  const notices = globSync('packages/*/dist/**/THIRD-PARTY-NOTICES.txt');
  if (notices.length === 0) throw new Error('There is no bundle to look at. Run npm run build first.');
  return notices.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(NOTICE)].map(([, name, version, license]) => ({
      name: name!,
      version: version!,
      license: license!,
    })),
  );
}

/** Whether one of the choices of an SPDX expression is all allowed. */
function allowed(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((license) => GOES_WITH.has(license)));
}
