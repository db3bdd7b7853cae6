/** The blocks of a sheet in Typst, each by its kind. */
export const BLOCKS = `
#let width-of(column) = if column.width.ends-with("mm") { float(column.width.slice(0, -2)) * 1mm * w } else { float(column.width.slice(0, -2)) * 1fr }

#let table-block(t) = keep-together({
  let dense = t.at("dense", default: false)
  heading(level: 2, text(if dense { 14.5pt } else { 16pt } * f, t.heading))
  set text(10pt * calc.max(f, 1)) if dense
  set par(leading: 3pt) if dense
  if t.rows.len() == 0 { t.empty } else {
    // A cell is narrow: a word that does not fit in it breaks, and no other.
    set text(hyphenate: true, costs: (hyphenation: 1000000%))
    set par(linebreaks: "optimized")
    table(
      columns: t.columns.map(width-of), stroke: (x, y) => (bottom: if y == 0 { 1pt } else { 0.5pt }),
      inset: (x: 3pt, y: 4pt), align: left + top,
      table.header(..t.columns.map(column => strong-text(column.head))),
      ..t.rows.map(row => row.map(cell => table.cell(breakable: long(row), lines(cell)))).flatten(),
    )
  }
})

// Down to the end of this page.
#let ruled-rows(columns, page-height) = context {
  let room = page-height - bottom-margin - here().position().y - 10mm
  let rows = calc.max(1, calc.floor(room / 9mm))
  pdf.artifact(table(
    columns: columns.map(width-of), rows: (8mm,) + (9mm,) * rows, stroke: 0.5pt, inset: 3pt, align: left + horizon,
    ..columns.map(column => strong-text(column.head)), ..range(rows * columns.len()).map(_ => []),
  ))
}

#let block-of(b, labels, page-height) = {
  if b.kind == "heading" { heading(level: 2, text(16pt * f, b.text)) }
  else if b.kind == "text" { block(above: 6pt, below: 6pt, run(b.text)) }
  else if b.kind == "facts" { block(above: 6pt, below: 8pt, fact-grid(b.facts, auto)) }
  else if b.kind == "boxed" {
    block(width: 100%, above: 10pt, below: 10pt, stroke: 1.5pt, inset: 6pt, breakable: long(b.lines), {
      block(below: 5pt, heading(level: 2, text(14.5pt * f, b.heading)))
      lines(b.lines, below: 4pt)
    })
  }
  else if b.kind == "fields" {
    block(above: 8pt, below: 8pt, breakable: false, grid(columns: (1fr,) * b.fields.len(), column-gutter: 6mm, ..b.fields.map(f => { block(below: 0pt, f.label); run(f.write) })))
  }
  else if b.kind == "table" { v(6pt); table-block(b) }
  else if b.kind == "timeline" { block(above: 8pt, below: 8pt, breakable: false, { heading(level: 2, text(16pt * f, b.heading)); v(2pt); chart-figure(b.chart) }) }
  else if b.kind == "ruled" { ruled-rows(b.columns, page-height) }
  else if b.kind == "steps" { steps-block(b, labels) }
  else if b.kind == "checks" { checks-block(b, labels) }
  else if b.kind == "report" { report-block(b, labels) }
}
`;
