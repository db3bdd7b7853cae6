/** The time line in Typst. */
export const TIMELINE = `
#let dots = tiling(size: (2mm, 2mm), { place(square(size: 2mm, fill: white)); place(dx: 0.55mm, dy: 0.55mm, circle(radius: 0.45mm, fill: black)) })

#let hatch = tiling(size: (1.6mm, 1.6mm), { place(square(size: 1.6mm, fill: white)); place(line(start: (0mm, 1.6mm), end: (1.6mm, 0mm), stroke: 0.9pt)) })

#let bar(b, width, row) = {
  let x = b.from * width
  let w = calc.max((b.until - b.from) * width, 0.6mm)
  if b.state == "down" {
    place(dx: x, dy: row / 2 - 2.5mm, rect(width: w, height: 5mm, fill: black))
    if "label" in b {
      let label = box(inset: (x: 1mm), text(10pt * calc.min(f, 1), weight: 700, b.label))
      // Before the bar where there is room, otherwise in it, or after it.
      let wide = w > 24mm
      if x > 24mm { place(dx: x - 30mm, dy: row / 2 - 1.8mm, box(width: 30mm, align(right, box(fill: white, label)))) }
      else { place(dx: x + if wide { 0mm } else { w }, dy: row / 2 - 1.8mm, if wide { text(white, label) } else { box(fill: white, label) }) }
    }
  } else if b.state == "bridging" {
    place(dx: x, dy: row / 2 - 2mm, rect(width: w, height: 4mm, fill: hatch, stroke: 1pt))
  } else if b.state == "starting" {
    place(dx: x, dy: row / 2 - 2mm, rect(width: w, height: 4mm, fill: dots, stroke: 1pt))
  } else {
    place(dx: x, dy: row / 2 - 1mm, rect(width: w, height: 2mm, fill: white))
    place(dx: x, dy: row / 2, line(length: w, stroke: 1pt))
  }
}

#let mark(m, width, row) = {
  let x = m.at * width
  if m.kind == "decide" { place(dx: x - 3.5mm, dy: row / 2 - 3.2mm, letter-mark(m.letter)) }
  else {
    place(dx: x, line(length: row, angle: 90deg, stroke: 4pt + white))
    place(dx: x, line(length: row, angle: 90deg, stroke: (thickness: 1pt, dash: "densely-dashed", paint: black)))
    place(dx: x - 3.4mm, dy: -1.3mm, polygon(fill: white, (0mm, 0mm), (6.8mm, 0mm), (3.4mm, 6.2mm)))
    place(dx: x - 1.7mm, dy: -0.5mm, polygon(fill: if m.kind == "breach" { black } else { white }, stroke: 1pt, (0mm, 0mm), (3.4mm, 0mm), (1.7mm, 3.2mm)))
  }
}

#let chart-panel(chart, index, width, row) = box(width: width, height: 6mm + row * chart.rows.len(), {
  let ticks = chart.panels.at(index).ticks
  for t in ticks {
    place(dx: t.at * width, dy: 5mm, line(length: 1mm + row * chart.rows.len(), angle: 90deg, stroke: if t.heavy { 1pt } else { 0.5pt + rgb("#999999") }))
    place(dx: t.at * width - 8mm, box(width: 16mm, align(center, text(10pt * calc.min(f, 1), weight: if t.heavy { 700 } else { 400 }, t.label))))
  }
  for (i, r) in chart.rows.enumerate() {
    place(dy: 6mm + i * row, box(width: width, height: row, {
      place(dy: row / 2 - 0.5mm, rect(width: chart.panels.at(index).known * width, height: 1mm, fill: black))
      for b in r.bars { if b.panel == index { bar(b, width, row) } }
      for m in r.marks { if m.panel == index { mark(m, width, row) } }
    }))
  }
})

#let legend(words) = {
  let sample(drawing) = box(width: 9mm, height: 5mm, baseline: 1.2mm, drawing)
  let bars = (
    (words.up, place(horizon, rect(width: 8mm, height: 1mm, fill: black))),
    (words.idle, place(horizon, line(length: 8mm, stroke: 1pt))),
    (words.starting, place(horizon, rect(width: 8mm, height: 4mm, fill: dots, stroke: 1pt))),
    (words.bridging, place(horizon, rect(width: 8mm, height: 4mm, fill: hatch, stroke: 1pt))),
    (words.down, place(horizon, rect(width: 8mm, height: 5mm, fill: black))),
    (words.decide, place(horizon, letter-mark("A"))),
    (words.late, place(horizon, polygon(fill: white, stroke: 1pt, (2mm, 0mm), (5.6mm, 0mm), (3.8mm, 3.2mm)))),
    (words.breach, place(horizon, polygon(fill: black, stroke: 1pt, (2mm, 0mm), (5.6mm, 0mm), (3.8mm, 3.2mm)))),
  )
  text(10pt * calc.min(f, 1), bars.map(((label, drawing)) => box[#sample(drawing)#label]).join(h(5mm)))
}

#let chart-figure(chart) = {
  let row = calc.min(7.4mm, 70mm / calc.max(chart.rows.len(), 1))
  let label-width = 66mm * w
  let gap = 6mm
  let shares = ((1,), (0.42, 0.58), (0.36, 0.42, 0.22)).at(chart.panels.len() - 1)
  figure(alt: chart.description, kind: "chart", supplement: none, layout(size => {
    let room = size.width - label-width - gap * chart.panels.len() - 4mm
    set align(left)
    grid(
      columns: (label-width, ..shares.map(share => share * room)), column-gutter: gap,
      { v(6mm); for r in chart.rows { block(width: label-width, height: row, spacing: 0pt, align(horizon, { set par(leading: 0pt); text(if r.label.len() > 36 { 8.5pt } else { 10pt }, weight: if r.isProcess { 700 } else { 400 }, r.label) })) } },
      ..shares.enumerate().map(((i, share)) => chart-panel(chart, i, share * room, row)),
    )
    v(1mm)
    legend(chart.legend)
    if "leftOut" in chart [#h(5mm)#text(10pt * calc.min(f, 1), chart.leftOut)]
  }))
}
`;
