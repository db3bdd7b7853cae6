/** Writes docs/constructs.md, and says which cells are empty. */
import { writeFileSync } from 'node:fs';
import { constructRows, constructsPage } from './reference/constructs-table.ts';

const rows = await constructRows();
writeFileSync('docs/constructs.md', constructsPage(rows));
for (const row of rows) {
  const empty = Object.entries(row).flatMap(([column, cell]) => (cell === '' ? [column] : []));
  if (empty.length > 0) console.log(`${row.rule}: not ${empty.join(', ')}`);
}
