/** What all sheets share in Typst: type, fields to write in, words in pieces. */
export const BASE = `
#let data = json("data.json")
#let grey = rgb("#595959")
#let band-fill = rgb("#e6e6e6")

// What differs from paper to paper: letters, widths that are fixed, and the page. Each is set anew, none is scaled.
#let a5 = data.paper == "a5"
#let a6 = data.paper == "a6"
#let f = if data.large { 1.25 } else if a5 { 0.865 } else if a6 { 0.83 } else { 1 }
#let w = if data.large { 1.15 } else if a5 or a6 { 0.74 } else { 1 }
#let sides = if a5 { (148mm, 210mm) } else if a6 { (105mm, 148mm) } else { (210mm, 297mm) }
#let height-of(sheet) = if sheet.landscape { sides.at(0) } else { sides.at(1) }
#let bottom-margin = if a5 { 34mm } else { 28mm }
#let margins(sheet) = if a6 { (x: 7mm, top: 7mm, bottom: 13mm) } else if sheet.landscape { (top: if a5 { 37mm } else { 41mm }, bottom: bottom-margin, x: if a5 { 9mm } else { 12mm }) } else if a5 {
  (inside: 21mm, outside: 9mm, top: 25mm, bottom: bottom-margin)
} else { (inside: 25mm, outside: 12mm, top: 28mm, bottom: bottom-margin) }
#let page-width(sheet) = { let m = margins(sheet); if a6 { sides.at(0) - 2 * m.x } else if sheet.landscape { sides.at(1) - 2 * m.x } else { sides.at(0) - m.inside - m.outside } }

#set document(title: data.title, date: none)
#set text(
  font: ("Atkinson Hyperlegible Next", "Noto Sans"), lang: data.language, fallback: false, hyphenate: false,
  number-width: "tabular", top-edge: 0.8em, bottom-edge: -0.2em, size: if a6 { 12pt } else { 12pt * f },
)
#set par(justify: false, leading: 4pt, spacing: 4pt)
#set block(spacing: 4pt)

#let small(body) = text(9.5pt, body)
#let action(body) = { set par(leading: 4.5pt); text(14.5pt * f, body) }
#let strong-text(body) = text(weight: 700, body)
// What is only there to write in or to look at is no content for who listens.
#let field(width, height: 9mm) = pdf.artifact(box(width: width * w, height: height, baseline: 1mm, stroke: (bottom: 0.75pt)))
#let clock(height: 9mm) = pdf.artifact(box(width: 16mm * calc.max(w, 0.85), height: height, baseline: 1mm, stroke: (bottom: 0.75pt), align(center + bottom, text(14.5pt * f, grey)[:#v(1mm)])))
#let tick = pdf.artifact(box(width: 6mm, height: 6mm, baseline: 1.4mm, stroke: 1.2pt))
#let small-tick = pdf.artifact(box(width: 4mm, height: 4mm, baseline: 0.4mm, stroke: 1pt))
#let letter-mark(letter) = box(baseline: 1.2mm, width: 7mm, height: 6.4mm, {
  place(center + horizon, polygon(fill: white, stroke: 1.2pt, (0mm, 3.2mm), (3.5mm, 0mm), (7mm, 3.2mm), (3.5mm, 6.4mm)))
  place(center + horizon, text(10pt * f, weight: 700, letter))
})

// What is as long as this cannot be kept on one page. Longer than any sensible plan has it.
#let long(most: 1200, ..what) = json.encode(what.pos(), pretty: false).len() > most
// What takes more than half a page begins where it is, and goes on on the next.
#let keep-together(body) = layout(size => block(breakable: measure(width: size.width, body).height > size.height / 2, width: 100%, body))

#let write(what) = (
  box: [#h(2.5mm, weak: true)#small-tick~], clock: clock(height: 8mm), initials: field(15mm, height: 8mm), number: field(12mm, height: 8mm),
  short: field(20mm, height: 8mm), long: field(34mm, height: 8mm), rest: pdf.artifact(box(width: 100%, height: 8mm, baseline: 1mm, stroke: (bottom: 0.75pt))), cell: pdf.artifact(box(width: 100%, height: 6.4mm)),
).at(what)
#let piece(p) = if type(p) == str { p } else if "strong" in p { strong-text(p.strong) } else if "big" in p {
  text(14.5pt * f, weight: 700, p.big)
} else if "small" in p { text(10pt * f, weight: if p.at("bold", default: false) { 700 } else { 400 }, p.small) } else if "letter" in p { letter-mark(p.letter) } else { write(p.write) }
#let run(line) = if type(line) == str { line } else { for p in line { piece(p) } }
#let lines(all, below: 3pt) = for line in all { block(above: 0pt, below: below, run(line)) }
`;
