#!/usr/bin/env node
// Old syntax on purpose: a Node that cannot run the rest must still be able to say so.
var version = process.versions.node.split('.');
if (Number(version[0]) < 22 || (Number(version[0]) === 22 && Number(version[1]) < 12)) {
  console.error(
    'waakvlam needs Node 22.12 or newer; this is ' +
      process.versions.node +
      '. / waakvlam heeft Node 22.12 of nieuwer nodig; dit is ' +
      process.versions.node +
      '.',
  );
  process.exit(2);
}
import('../dist/main.js').catch((error) => {
  console.error(
    error.code === 'ERR_MODULE_NOT_FOUND'
      ? 'waakvlam is not built yet: npm run build. / waakvlam is nog niet gebouwd: npm run build.'
      : `waakvlam cannot start: ${error.message}`,
  );
  process.exitCode = 2;
});
