/** What is ticked off in Typst: steps to read and do, checks to answer, the report at the end. */
export const CHECKLIST = `
// A place to write stands lower than words: its label goes with it.
#let has-field(fact) = fact.lines.len() == 1 and type(fact.lines.first()) != str and fact.lines.first().any(p => type(p) != str and "write" in p)
#let fact-grid(facts, label-width) = grid(
  columns: (label-width, 1fr), column-gutter: 4mm, row-gutter: 5pt,
  ..facts.map(fact => (
    grid.cell(align: if has-field(fact) { bottom } else { top }, block(below: if has-field(fact) { 4pt } else { 0pt }, strong-text(fact.label))),
    lines(fact.lines, below: 4pt),
  )).flatten(),
)

#let band(heading-text, letter, right-side) = block(
  width: 100%, fill: band-fill, stroke: if letter == none { none } else { 1.5pt }, inset: (x: 5pt, y: 5pt), below: 5pt,
  grid(
    columns: (1fr, auto), column-gutter: 5mm, align: (left + horizon, right + horizon),
    heading(level: 2, text(16pt * f, [#if letter != none [#letter-mark(letter) ]#heading-text])), right-side,
  ),
)

// Its heading never stands alone: what follows stays with it.
#let group-head(band, facts, label-width, column-heads) = block(
  width: 100%, sticky: true, above: 14pt, below: 0pt, inset: (bottom: 3pt), breakable: long(most: if a5 { 500 } else { 1200 }, facts), {
    band
    if facts.len() > 0 { block(width: 100%, below: 2pt, inset: (x: 5pt), fact-grid(facts, label-width)) }
    block(width: 100%, above: 0pt, below: 0pt, align(right, pdf.artifact(column-heads)))
  },
)

#let time-and-initials(labels) = box(width: 35mm * w, grid(columns: (1fr, 15mm * w), column-gutter: 3mm, align: center, labels.clock, labels.initials))

#let item-body(text-of, labels, before: none, more: (), fields: none) = block(
  width: 100%, breakable: long(text-of, more), inset: (bottom: 5pt), stroke: (bottom: 0.5pt + grey),
  grid(
    columns: (1fr, 35mm * w), column-gutter: 4mm,
    {
      before
      action(strong-text(text-of))
      for (label, line) in more { block(above: 4pt, below: 0pt, [#if label != none [#strong-text(label): ]#run(line)]) }
    },
    if fields != none { fields } else { grid(columns: (1fr, 15mm * w), column-gutter: 3mm, clock(height: 7mm), field(15mm, height: 7mm)) },
  ),
)

#let checklist(items) = enum(
  tight: false, spacing: 6pt, indent: 0pt, body-indent: 2mm, number-align: left + top,
  numbering: n => box(width: 15mm + 2mm * f, [#tick#h(2.5mm)#text(14.5pt * f, weight: 700, str(n))]),
  ..items.map(((number, body)) => enum.item(number, body)),
)

#let steps-block(group, labels) = {
  group-head(
    band(group.heading, group.at("letter", default: none), [#group.lead #text(16pt * f, weight: 700, group.moment)]),
    group.facts, 42mm * w, time-and-initials(labels),
  )
  checklist(group.items.map(item => (item.number, item-body(item.text, labels, more: (
    ..if "doneWhen" in item { ((labels.doneWhen, item.doneWhen),) },
    ..if "ifNot" in item { ((labels.ifNot, item.ifNot),) },
  )))))
}

#let checks-block(group, labels) = {
  group-head(
    band(group.heading, none, text(16pt * f, weight: 700, group.moment)),
    group.facts, 24mm * w, box(width: 35mm * w, align(center, labels.answer)),
  )
  checklist(group.items.map(item => (item.number, item-body(item.question, labels,
    before: block(above: 0pt, below: 3pt, [#strong-text(item.who)#if "expected" in item [ · #labels.expected: #item.expected]]),
    fields: run(item.answer),
  ))))
}

#let end-line(labels) = align(center, text(14.5pt * f, weight: 700, labels.end))

#let report-block(report, labels) = block(width: 100%, above: 14pt, breakable: false, {
  checklist(((report.number, item-body(report.text, labels, more: if "reach" in report { ((none, report.reach),) } else { () })),))
  v(4pt)
  end-line(labels)
})
`;
