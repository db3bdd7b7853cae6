/** One role's sheet in Typst: holders, groups with their facts, items to tick, the report, the end. */
export const ROLE = `
#let holders(labels) = grid(
  columns: (1fr, 1fr, 1fr), column-gutter: 6mm,
  ..(labels.iAm, labels.handedTo, labels.handedTo).map(label => {
    block(below: 0pt, label)
    field(34mm, height: 8mm) + h(2mm) + clock(height: 8mm)
  }),
)

#let group-head(group, labels) = {
  let decision = "letter" in group
  block(width: 100%, sticky: true, above: 14pt, below: 0pt, inset: (bottom: 7pt), breakable: long(group.facts, group.reaches), {
    block(width: 100%, fill: band-fill, stroke: if decision { 1.5pt } else { none }, inset: (x: 5pt, y: 5pt), below: 5pt, grid(
      columns: (1fr, auto), column-gutter: 5mm, align: (left + horizon, right + horizon),
      heading(level: 2, text(16pt, [#if decision [#letter-mark(group.letter) ]#group.heading])),
      [#group.lead #text(16pt, weight: 700, group.moment)],
    ))
    block(width: 100%, below: 6pt, {
      let rows = (
        ..group.facts.map(fact => (strong-text(fact.label), for line in fact.lines { block(above: 0pt, below: 4pt, line) })),
        ..group.reaches.map(reach => ([#labels.reach], reach-line(reach, labels))),
      )
      block(width: 100% - 37mm, inset: (left: 5pt), grid(columns: (42mm, 1fr), row-gutter: 5pt, ..rows.flatten()))
      place(bottom + right, pdf.artifact(box(width: 35mm, grid(columns: (16mm, 15mm), column-gutter: 4mm, align: center, labels.clock, labels.initials))))
    })
  })
}

#let item-body(text-of, labels, done: none, if-not: none, reach: none) = block(
  width: 100%, breakable: long(text-of, done, if-not, reach), inset: (bottom: 5pt), stroke: (bottom: 0.5pt + grey),
  grid(
    columns: (1fr, 16mm, 15mm), column-gutter: 4mm,
    {
      action(strong-text(text-of))
      if done != none { block(above: 4pt, below: 0pt)[#labels.doneWhen: #done] }
      if if-not != none { block(above: 4pt, below: 0pt)[#strong-text(labels.ifNot): #if-not] }
      if reach != none { block(above: 4pt, below: 0pt, means-line(reach, labels)) }
    },
    clock(height: 7mm), field(15mm, height: 7mm),
  ),
)

#let checklist(items) = enum(
  tight: false, spacing: 6pt, indent: 0pt, body-indent: 2mm, number-align: left + top,
  numbering: n => box(width: 17mm, [#tick#h(2.5mm)#text(14.5pt, weight: 700, str(n))]),
  ..items.map(((number, body)) => enum.item(number, body)),
)

#let role-body(sheet) = {
  let labels = sheet.labels
  grid(
    columns: (1fr, auto), column-gutter: 6mm,
    { heading(level: 1, text(20pt, sheet.title)); v(3pt); text(14.5pt, weight: 700, sheet.scenario) },
    align(right, [#text(14.5pt, weight: 700)[T0 =] #field(24mm) #clock()]),
  )
  v(2pt)
  block(below: 2pt)[#strong-text(labels.startsWhen): #sheet.startsWhen.join("; ").]
  block(below: 8pt, labels.modeHint)
  holders(labels)
  if sheet.deputies.len() > 0 {
    block(above: 8pt, grid(columns: (auto, 1fr), column-gutter: 3mm, strong-text(labels.deputies + ":"),
      sheet.deputies.map(reach => reach-line(reach, labels)).join(linebreak())))
  }
  for group in sheet.groups {
    group-head(group, labels)
    checklist(group.items.map(item => (item.number, item-body(item.text, labels, done: item.at("doneWhen", default: none), if-not: item.at("ifNot", default: none)))))
  }
  v(8pt)
  checklist(((sheet.report.number, item-body(sheet.report.text, labels, reach: sheet.report.at("reach", default: none))),))
  align(center, text(14.5pt, weight: 700, labels.end))
  v(6pt)
  stops-table(sheet, false)
}
`;
