/** Builds what people run: the command, and the extension. */
import { buildCli } from '../packages/cli/build.ts';
import { buildExtension } from '../packages/extension/build.ts';

await buildCli();
await buildExtension();
