/** Builds what people run: the command, and the extension. */
import { existsSync } from 'node:fs';
import { buildCli } from '../packages/cli/build.ts';

await buildCli();

const extension = new URL('../packages/extension/build.ts', import.meta.url);
if (existsSync(extension)) {
  const { buildExtension } = (await import(extension.href)) as { buildExtension: () => Promise<void> };
  await buildExtension();
}
