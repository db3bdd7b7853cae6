/** What all sheets share in Typst: type, fields to write in, ways to reach somebody, what stops when. */
export const BASE = `
#let data = json("data.json")
#let grey = rgb("#595959")
#let band-fill = rgb("#e6e6e6")

#set document(title: data.title, date: none)
#set text(
  font: ("Atkinson Hyperlegible Next", "Noto Sans"), lang: data.language, fallback: false, hyphenate: false,
  number-width: "tabular", top-edge: 0.8em, bottom-edge: -0.2em, size: 12pt,
)
#set par(justify: false, leading: 4pt, spacing: 4pt)
#set block(spacing: 4pt)

#let small(body) = text(9.5pt, body)
#let action(body) = { set par(leading: 4.5pt); text(14.5pt, body) }
#let strong-text(body) = text(weight: 700, body)
// What is only there to write in or to look at is no content for who listens.
#let field(width, height: 9mm) = pdf.artifact(box(width: width, height: height, baseline: 1mm, stroke: (bottom: 0.75pt)))
#let clock(height: 9mm) = pdf.artifact(box(width: 16mm, height: height, baseline: 1mm, stroke: (bottom: 0.75pt), align(center + bottom, text(14.5pt, grey)[:#v(1mm)])))
#let tick = pdf.artifact(box(width: 6mm, height: 6mm, baseline: 1.4mm, stroke: 1.2pt))
#let small-tick = pdf.artifact(box(width: 4mm, height: 4mm, baseline: 0.4mm, stroke: 1pt))
#let letter-mark(letter) = box(baseline: 1.2mm, width: 7mm, height: 6.4mm, {
  place(center + horizon, polygon(fill: white, stroke: 1.2pt, (0mm, 3.2mm), (3.5mm, 0mm), (7mm, 3.2mm), (3.5mm, 6.4mm)))
  place(center + horizon, text(10pt, weight: 700, letter))
})

// What is as long as this cannot be kept on one page. Longer than any sensible plan has it.
#let long(..what) = json.encode(what.pos(), pretty: false).len() > 1200
#let keep-together(body) = layout(size => block(breakable: measure(width: size.width, body).height > size.height, width: 100%, body))

#let means-line(reach, labels) = {
  if reach.means.len() == 0 { labels.noMeans } else {
    for (i, way) in reach.means.enumerate() [#if i > 0 [ · ]#way.label #strong-text(way.text)#if "note" in way [ (#way.note)]]
    if "verified" in reach [ (#labels.verified #reach.verified)]
  }
}
#let reach-line(reach, labels) = [#strong-text(reach.name): #means-line(reach, labels)]

#let stops-table(sheet, cause) = keep-together({
  let labels = sheet.labels
  heading(level: 2, text(16pt, labels.stops))
  if sheet.stops.len() == 0 { labels.stopsNothing } else {
    let columns = (labels.what, labels.from, labels.until, labels.late, labels.breach)
    let dash = "–"
    table(
      columns: if cause { (1.2fr, 25mm, 25mm, 25mm, 32mm, 2fr) } else { (1fr, 27mm, 27mm, 27mm, 33mm) },
      stroke: (x, y) => (bottom: if y == 0 { 1pt } else { 0.5pt }), inset: (x: 4pt, y: 4pt), align: left + top,
      table.header(..columns.map(strong-text), ..if cause { (strong-text(labels.because),) }),
      ..sheet.stops.map(row => (
        if row.isProcess { strong-text(row.what) } else { row.what },
        row.from, row.at("until", default: dash), row.at("late", default: dash), row.at("breach", default: dash),
        ..if cause { (row.because,) },
      ).map(cell => table.cell(breakable: long(row), cell))).flatten(),
    )
  }
})
`;
