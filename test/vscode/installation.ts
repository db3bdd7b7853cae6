/** A complete VS Code from npm packages: what runs where no desktop build can be downloaded. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '4.139.1';
const DEFAULT_CACHE = fileURLToPath(new URL('../../node_modules/.cache/waakvlam-vscode', import.meta.url));
const NPM_WITHIN_MS = 600_000;

/**
 * Installs VS Code into a cache folder unless it is there whole, and returns the folder that holds its server.
 * The folder is `WAAKVLAM_VSCODE_CACHE`, or one in `node_modules`, which `npm ci` empties.
 */
export async function installedServer(): Promise<string> {
  const cache = process.env.WAAKVLAM_VSCODE_CACHE ?? DEFAULT_CACHE;
  const server = join(cache, 'node_modules', 'code-server', 'lib', 'vscode');
  const whole = join(cache, `whole-${VERSION}`);
  if (existsSync(whole)) return server;
  await rm(join(cache, 'node_modules'), { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, 'package.json'), '{ "private": true }\n');
  npm(cache, 'install', `code-server@${VERSION}`, '--ignore-scripts');
  npm(server, 'install', '--omit=dev', '--ignore-scripts');
  npm(server, 'rebuild', '@vscode/native-watchdog', '@vscode/spdlog');
  await writeFile(whole, '');
  return server;
}

function npm(folder: string, ...words: string[]): void {
  console.log(`Installing VS Code: npm ${words.join(' ')}`);
  execFileSync('npm', words, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...bare(), ...headers() },
    timeout: NPM_WITHIN_MS,
  });
}

/** Without what the outer npm says of its own project, which would make the inner one work on that. */
function bare(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config_(local_)?prefix|package|lifecycle)/.test(name),
    ),
  );
}

/** Native modules are compiled for the Node that runs them, by its own headers where it has them. */
function headers(): NodeJS.ProcessEnv {
  const node = dirname(dirname(process.execPath));
  return existsSync(join(node, 'include', 'node', 'node.h')) ? { npm_config_nodedir: node } : {};
}
