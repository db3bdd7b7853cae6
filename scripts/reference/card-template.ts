/** The form of the card in Typst: A4 on its side, columns that fill themselves, and nothing of what it says. */
export const CARD_TEMPLATE = `
#let data = json("data.json")
#let grey = rgb("#595959")
#let ink = rgb("#1f3f73")
#let band = rgb("#e3eaf5")

#set document(title: data.title, date: none)
#set page(paper: "a4", flipped: true, margin: (x: 9mm, top: 8mm, bottom: 7mm))
#set text(
  font: ("Atkinson Hyperlegible Next", "Noto Sans"), lang: data.language, fallback: false, hyphenate: false, size: 7.2pt,
)
#set par(justify: false, leading: 1.9pt, spacing: 2.2pt, hanging-indent: 6pt)
#set block(spacing: 2.2pt)

#let piece(p) = [#if p.space [ ]#if p.word { text(weight: 700, p.text) } else { p.text }]
#let line-of(l) = block(inset: (left: l.indent * 6pt), par(l.pieces.map(piece).join()))
#let mark(letter) = box(fill: ink, radius: 1.5pt, inset: (x: 2pt), outset: (y: 1pt), text(white, weight: 700, letter))
// A box of some length may go on in the next column, so that the columns are full.
#let box-of(b) = block(breakable: b.lines.len() > 8, width: 100%, above: 5pt, below: 0pt, {
  block(width: 100%, fill: band, inset: (x: 2pt, y: 2pt), above: 0pt, below: 2.6pt, sticky: true, grid(
    columns: (auto, 1fr), column-gutter: 3pt, align: (left + horizon, right + horizon),
    [#if "mark" in b [#mark(b.mark) ]#box(heading(level: 2, text(8pt, ink, b.title)))],
    if "other" in b and b.other.clusters().len() <= 30 { text(6.4pt, grey, b.other) },
  ))
  if "other" in b and b.other.clusters().len() > 30 { block(below: 2.4pt, text(6.4pt, grey, b.other)) }
  for l in b.lines { line-of(l) }
})

#grid(columns: (1fr, auto), align: (left + bottom, right + bottom),
  heading(level: 1, text(14pt, ink, data.title)), text(7pt, grey, data.more))
#v(1pt)
#line(length: 100%, stroke: 0.8pt + ink)
#v(1pt)
#columns(4, gutter: 4mm, for b in data.first + data.rest { box-of(b) })
`;
