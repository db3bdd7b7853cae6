/** A complete VS Code from npm packages: what runs where no desktop build can be downloaded. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '4.139.1';
const DEFAULT_CACHE = fileURLToPath(new URL('../../node_modules/.cache/waakvlam-vscode', import.meta.url));

/** Installs VS Code into a cache folder unless it is there, and returns the folder that holds its server. */
export async function installedServer(): Promise<string> {
  const cache = process.env['WAAKVLAM_VSCODE_CACHE'] ?? DEFAULT_CACHE;
  const server = join(cache, 'node_modules', 'code-server', 'lib', 'vscode');
  const complete = join(cache, `complete-${VERSION}`);
  if (existsSync(complete)) return server;
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, 'package.json'), '{ "private": true }\n');
  npm(cache, 'install', `code-server@${VERSION}`, '--ignore-scripts', '--no-audit', '--no-fund');
  npm(server, 'install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund');
  npm(server, 'rebuild', '@vscode/native-watchdog', '@vscode/spdlog');
  await writeFile(complete, '');
  return server;
}

function npm(folder: string, ...words: string[]): void {
  console.log(`npm ${words[0]} ${words[1]}`);
  execFileSync('npm', words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env: bare() });
}

/** Without what the outer npm says of its own project, which would make the inner one work on that. */
function bare(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config_(local_)?prefix|package|lifecycle)/.test(name),
    ),
  );
}
