/** The team's sheet in Typst: the time line, and the table of decisions under it. */
export const TEAM = String.raw`
#let dots = tiling(size: (2mm, 2mm), { place(square(size: 2mm, fill: white)); place(dx: 0.55mm, dy: 0.55mm, circle(radius: 0.45mm, fill: black)) })

#let bar(b, width, row) = {
  let x = b.from * width
  let w = calc.max((b.until - b.from) * width, 0.6mm)
  if b.state == "down" {
    place(dx: x, dy: row / 2 - 2.5mm, rect(width: w, height: 5mm, fill: black))
    if "label" in b {
      let label = box(inset: (x: 1mm), text(10pt, weight: 700, b.label))
      // Beside the bar where there is room, otherwise in it.
      if x > 24mm { place(dx: x - 30mm, dy: row / 2 - 1.8mm, box(width: 30mm, align(right, box(fill: white, label)))) }
      else { place(dx: x, dy: row / 2 - 1.8mm, text(white, label)) }
    }
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
    place(dx: x, line(length: row, angle: 90deg, stroke: 2pt + white))
    place(dx: x, line(length: row, angle: 90deg, stroke: (thickness: 1pt, dash: "densely-dashed", paint: black)))
    place(dx: x - 2.2mm, dy: -0.8mm, polygon(fill: white, (0mm, 0mm), (4.4mm, 0mm), (2.2mm, 4.2mm)))
    place(dx: x - 1.7mm, dy: -0.5mm, polygon(fill: if m.kind == "breach" { black } else { white }, stroke: 1pt, (0mm, 0mm), (3.4mm, 0mm), (1.7mm, 3.2mm)))
  }
}

#let chart-panel(chart, index, width, row) = box(width: width, height: 6mm + row * chart.rows.len(), {
  let ticks = chart.panels.at(index).ticks
  for t in ticks {
    place(dx: t.at * width, dy: 5mm, line(length: 1mm + row * chart.rows.len(), angle: 90deg, stroke: if t.heavy { 1pt } else { 0.5pt + rgb("#999999") }))
    place(dx: t.at * width - 8mm, box(width: 16mm, align(center, text(10pt, weight: if t.heavy { 700 } else { 400 }, t.label))))
  }
  for (i, r) in chart.rows.enumerate() {
    place(dy: 6mm + i * row, box(width: width, height: row, {
      place(dy: row / 2 - 0.5mm, rect(width: chart.panels.at(index).known * width, height: 1mm, fill: black))
      for b in r.bars { if b.panel == index { bar(b, width, row) } }
      for m in r.marks { if m.panel == index { mark(m, width, row) } }
    }))
  }
})

#let legend(labels) = {
  let sample(drawing) = box(width: 9mm, height: 5mm, baseline: 1.2mm, drawing)
  let bars = (
    (labels.legendUp, place(horizon, rect(width: 8mm, height: 1mm, fill: black))),
    (labels.legendIdle, place(horizon, line(length: 8mm, stroke: 1pt))),
    (labels.legendStarting, place(horizon, rect(width: 8mm, height: 4mm, fill: dots, stroke: 1pt))),
    (labels.legendDown, place(horizon, rect(width: 8mm, height: 5mm, fill: black))),
    (labels.legendDecide, place(horizon, letter-mark("A"))),
    (labels.legendLate, place(horizon, polygon(fill: white, stroke: 1pt, (2mm, 0mm), (5.6mm, 0mm), (3.8mm, 3.2mm)))),
    (labels.legendBreach, place(horizon, polygon(fill: black, stroke: 1pt, (2mm, 0mm), (5.6mm, 0mm), (3.8mm, 3.2mm)))),
  )
  text(10pt, bars.map(((label, drawing)) => box[#sample(drawing)#label]).join(h(5mm)))
}

#let chart-figure(sheet) = {
  let chart = sheet.chart
  let row = calc.min(7.4mm, 70mm / calc.max(chart.rows.len(), 1))
  let label-width = 58mm
  let gap = 6mm
  let shares = ((1,), (0.42, 0.58), (0.36, 0.42, 0.22)).at(chart.panels.len() - 1)
  figure(alt: chart.description, kind: "chart", supplement: none, layout(size => {
    let room = size.width - label-width - gap * chart.panels.len() - 4mm
    set align(left)
    grid(
      columns: (label-width, ..shares.map(share => share * room)), column-gutter: gap,
      { v(6mm); for r in chart.rows { block(width: label-width, height: row, spacing: 0pt, align(horizon, { set par(leading: 0pt); text(if r.label.len() > 30 { 8.5pt } else { 10pt }, weight: if r.isProcess { 700 } else { 400 }, r.label) })) } },
      ..shares.enumerate().map(((i, share)) => chart-panel(chart, i, share * room, row)),
    )
    v(1mm)
    legend(sheet.labels)
    if sheet.leftOut > 0 [#h(5mm)#text(10pt)[\+ #str(sheet.leftOut) #sheet.labels.leftOut]]
  }))
}

#let decision-table(sheet) = {
  let labels = sheet.labels
  heading(level: 2, text(16pt, labels.decisions))
  if sheet.decisions.len() == 0 { labels.noDecisions } else {
    table(
      columns: (10mm, 44mm, 18mm, 1.25fr, 1.25fr, 1.25fr, 46mm), stroke: (x, y) => (bottom: if y == 0 { 1pt } else { 0.5pt }),
      inset: (x: 3pt, y: 4pt), align: left + top,
      table.header(..("", labels.moment, labels.clock, labels.what, labels.who, labels.otherwise, labels.decided).map(strong-text)),
      ..sheet.decisions.map(row => (
        if "letter" in row { letter-mark(row.letter) },
        { text(14.5pt, weight: 700, row.moment); for note in row.momentNotes { block(above: 3pt, below: 0pt, text(10pt, note)) } },
        clock(height: 8mm),
        { text(14.5pt, weight: 700, row.what); for option in row.options { block(above: 4pt, below: 0pt)[#small-tick #option] } },
        {
          if row.who.len() == 0 [#labels.nobody #field(40mm)]
          for (i, r) in row.who.enumerate() { block(above: if i == 0 { 0pt } else { 5pt }, below: 0pt, {
            if i > 0 [#labels.orElse ]
            strong-text(r.name)
            if r.means.len() > 0 { block(above: 3pt, below: 0pt, text(10pt, means-line(r, labels))) }
          }) }
        },
        for line in row.otherwise { block(above: 0pt, below: 3pt, line) },
        if row.options.len() > 0 {
          [#labels.reason #field(43mm, height: 8mm) \ #labels.by #field(17mm, height: 9mm) #clock(height: 9mm)]
        } else if "letter" in row {
          [#small-tick #labels.yes #h(3mm) #small-tick #labels.no, #labels.reason #field(43mm, height: 8mm) \ #labels.by #field(17mm, height: 9mm) #clock(height: 9mm)]
        } else [#small-tick #labels.checked \ #labels.by #field(17mm, height: 9mm) #clock(height: 9mm)],
      ).map(cell => table.cell(breakable: long(row), cell))).flatten(),
    )
  }
}

#let inform-table(sheet) = {
  let labels = sheet.labels
  heading(level: 2, text(16pt, labels.informs))
  table(
    columns: (1.15fr, 1.2fr, 26mm, 1.15fr, 1.15fr, 24mm), stroke: (x, y) => (bottom: if y == 0 { 1pt } else { 0.5pt }),
    inset: (x: 3pt, y: 4pt), align: left + top,
    table.header(..(labels.on, labels.who, labels.within, labels.through, labels.message, labels.told).map(strong-text)),
    ..sheet.informs.map(row => (
      text(11pt, row.on),
      // Together where that is no more than a part of a page.
      block(breakable: json.encode(row.who, pretty: false).len() > 600, for (i, r) in row.who.enumerate() { block(above: if i == 0 { 0pt } else { 5pt }, below: 0pt, {
        strong-text(r.name)
        if r.means.len() > 0 { block(above: 3pt, below: 0pt, text(10pt, means-line(r, labels))) }
      }) }),
      text(11pt, for time in row.times { block(above: 0pt, below: 3pt, time) }),
      text(11pt, row.at("through", default: "–")),
      text(11pt, row.at("text", default: "–")),
      [#small-tick #clock(height: 8mm)],
    )).flatten(),
  )
}

#let team-body(sheet) = {
  let labels = sheet.labels
  grid(
    columns: (1fr, auto), column-gutter: 6mm,
    [#heading(level: 1, text(20pt, sheet.title)) #v(3pt) #text(14.5pt, weight: 700, sheet.scenario)],
    align(right, [#text(14.5pt, weight: 700)[T0 =] #field(34mm) #clock()]),
  )
  block(above: 3pt, below: 3pt)[#strong-text(labels.startsWhen): #sheet.startsWhen.join("; ").]
  block(above: 3pt, below: 3pt, (labels.modeHint, ..sheet.notes).join(" "))
  block(above: 8pt, below: 8pt, breakable: false, { heading(level: 2, text(16pt, labels.timeline)); v(2pt); chart-figure(sheet) })
  decision-table(sheet)
  v(8pt)
  if sheet.informs.len() > 0 { inform-table(sheet); v(8pt) }
  stops-table(sheet, true)
  block(above: 10pt, breakable: false)[#small-tick #text(14.5pt, weight: 700, labels.nextMeeting) #clock() #h(1fr) #text(14.5pt, weight: 700, labels.end) #h(1fr)]
}
`;
