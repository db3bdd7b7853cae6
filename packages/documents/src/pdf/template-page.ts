/** The pages in Typst: header, footer, what is left to write on, and one sheet after the other. */
export const PAGE = `
#let log-lines(labels) = {
  text(14.5pt, weight: 700, labels.log)
  v(4pt)
  layout(size => {
    let rows = calc.floor((size.height - 18mm) / 9mm)
    pdf.artifact(table(
      columns: (18mm, 1fr, 24mm), rows: (6mm,) + (9mm,) * rows, stroke: 0.5pt, inset: 3pt,
      labels.clock, labels.logMessage, labels.initials, ..range(rows * 3).map(_ => []),
    ))
  })
}

// The page of a label; in the first round, when nothing is placed yet, this page.
#let page-of(name) = {
  let found = query(label(name))
  if found.len() == 0 { here().page() } else { found.first().location().page() }
}

// Header and footer have their lines and no more; the whole names stand on the first page.
#let fit(width, style, s) = {
  let (cut, clusters) = (s, s.clusters())
  while clusters.len() > 1 and measure(style(cut)).width > width {
    clusters = clusters.slice(0, calc.floor(clusters.len() * 0.9))
    cut = clusters.join() + "…"
  }
  style(cut)
}
#let page-width(sheet) = if sheet.kind == "team" { 273mm } else { 173mm }

#let page-header(sheet, id) = context {
  let first = page-of("begin-" + id) == here().page()
  let source = ("organisation", "plan").filter(name => name in sheet).map(name => sheet.at(name))
  let marking = text(12pt, weight: 700, sheet.at("classification", default: ""))
  let mode = text(15pt, weight: 700, sheet.labels.mode)
  let room = page-width(sheet) - calc.max(measure(marking).width, measure(mode).width) - 5mm
  grid(columns: (1fr, auto), row-gutter: 3pt, align: (left + bottom, right + bottom),
    fit(room, small, source.join(" · ", default: "")), marking,
    if not first { fit(room, text.with(15pt, weight: 700), sheet.title + " · " + sheet.scenario) } else { v(15pt) },
    mode,
  )
  v(2pt)
  line(length: 100%, stroke: 1pt)
}

#let page-footer(sheet, id, number, total) = context {
  let labels = sheet.labels
  let page = here().page()
  let (begin, written, end) = ("begin-", "written-", "end-").map(name => page-of(name + id))
  if page < written {
    align(right, text(14.5pt, weight: 700, if calc.odd(page) { labels.continuedOnBack } else { labels.continuedOnNext }))
  } else { v(14.5pt) }
  line(length: 100%, stroke: 0.5pt)
  v(-1pt)
  small({
    block(spacing: 3pt, fit(page-width(sheet), small, sheet.edition.join(" · ", default: "")))
    grid(columns: (1fr, auto), align: (left + horizon, right + horizon),
      [#labels.copy #field(9mm, height: 5mm) #labels.printedOn #field(22mm, height: 5mm) #labels.by #field(18mm, height: 5mm)],
      [#labels.mark #text(12pt, weight: 700, sheet.mark) · #labels.sheet #number #labels.of #total · #labels.page #{page - begin + 1} #labels.of #{end - begin + 1}],
    )
  })
}

#for (i, sheet) in data.sheets.enumerate() {
  let id = str(i)
  let wide = sheet.kind == "team"
  page(
    paper: "a4", flipped: wide,
    margin: if wide { (top: 41mm, bottom: 28mm, x: 12mm) } else { (inside: 25mm, outside: 12mm, top: 28mm, bottom: 28mm) },
    header-ascent: 3mm, footer-descent: 2mm,
    header: page-header(sheet, id), footer: page-footer(sheet, id, i + 1, data.sheets.len()),
    {
      [#metadata(none)#label("begin-" + id)]
      if wide { team-body(sheet) } else { role-body(sheet) }
      [#metadata(none)#label("written-" + id)]
      // Each sheet begins on a right-hand page, and a back that is left over is there to write on.
      // Counted from its own begin: the rounds in which pages settle are few, and do not pass on from sheet to sheet.
      context if calc.even(page-of("written-" + id) - page-of("begin-" + id)) { pagebreak(); log-lines(sheet.labels) }
      [#metadata(none)#label("end-" + id)]
    },
  )
}
`;
