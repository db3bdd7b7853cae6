/** Texts that mean something to some form, as names that a plan could have. */
export const HOSTILE: Readonly<Record<string, string>> = {
  script: '</title></svg><script>alert(1)</script>',
  quotes: `"]; evil -> boom [label="' onload='x`,
  backslashes: 'a\\N\\G\\L\\\\',
  trailing: 'eindigt op \\',
  entities: '&eacute;&lt;b&gt;&#0;',
  html: '<<table><tr><td>x</td></tr></table>>',
  direction: 'Aggre\u202egaat\u2066',
  escape: '\u001b[31mrood\u0000\u0007',
  lines: 'een\r\ntwee\u2028drie',
  surrogate: 'half \ud800 x\uffff',
  emoji: 'vlam 🔥 '.repeat(4),
  long: 'x'.repeat(10_000),
  words: 'heel veel woorden '.repeat(600),
  empty: '',
};
