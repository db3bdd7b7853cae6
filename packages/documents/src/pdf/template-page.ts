/** The pages in Typst: header, footer, what is left to write on, and one sheet after the other. */
export const PAGE = `
#let log-lines(sheet) = {
  let labels = sheet.labels
  text(14.5pt * f, weight: 700, labels.log)
  v(4pt)
  ruled-rows(((head: labels.clock, width: "18mm"), (head: labels.logMessage, width: "1fr"), (head: labels.initials, width: "24mm")), height-of(sheet))
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

#let page-header(sheet, id) = context {
  let first = page-of("begin-" + id) == here().page()
  let source = ("organisation", "plan").filter(name => name in sheet).map(name => sheet.at(name))
  let marking = text(12pt * f, weight: 700, sheet.at("classification", default: ""))
  let mode = text(15pt * f, weight: 700, sheet.mode.name)
  let room = page-width(sheet) - calc.max(measure(marking).width, measure(mode).width) - 5mm
  grid(columns: (1fr, auto), row-gutter: 3pt, align: (left + bottom, right + bottom),
    fit(room, small, source.join(" · ", default: "")), marking,
    if not first { fit(room, text.with(15pt, weight: 700), sheet.title + " · " + sheet.subject) } else { v(15pt) },
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
    align(right, text(14.5pt * f, weight: 700, if calc.odd(page) { labels.continuedOnBack } else { labels.continuedOnNext }))
  } else { v(14.5pt) }
  line(length: 100%, stroke: 0.5pt)
  v(-1pt)
  small({
    block(spacing: 3pt, { let edition = sheet.edition.join(" · ", default: ""); if a5 { edition } else { fit(page-width(sheet), small, edition) } })
    grid(columns: if a5 { 1fr } else { (1fr, auto) }, align: (left + horizon, right + horizon).slice(0, if a5 { 1 } else { 2 }),
      [#labels.copy #field(9mm / w, height: 5mm) #labels.printedOn #field(17mm / w, height: 5mm) #labels.by #field(14mm / w, height: 5mm)],
      [#labels.mark #text(12pt * f, weight: 700, sheet.mark) · #labels.sheet #number #labels.of #total · #labels.page #{page - begin + 1} #labels.of #{end - begin + 1}],
    )
  })
}

#let sheet-head(sheet) = {
  grid(
    columns: (1fr, auto), column-gutter: 6mm,
    { heading(level: 1, text(20pt * f, sheet.title)); v(3pt); text(14.5pt * f, weight: 700, sheet.subject) },
    if sheet.isReport { } else { align(right, [#text(14.5pt * f, weight: 700)[T0 =] #if "start" in sheet { text(14.5pt * f, weight: 700, sheet.start) } else [#field(24mm) #clock()]]) },
  )
  v(2pt)
  if sheet.mode.hint != "" { block(above: 4pt, below: 6pt, sheet.mode.hint) }
}

// A card has its name, and no room for more.
#let card-head(sheet) = {
  heading(level: 1, text(14.5pt, sheet.title))
  text(12pt, weight: 700, sheet.subject)
  v(1pt)
}
#let card-footer(sheet) = context small([#fit(38mm, small, sheet.edition.join(" · ", default: "")) #h(1fr) #strong-text(sheet.at("classification", default: "")) #h(2mm) #text(weight: 700, sheet.mark)])

#for (i, sheet) in data.sheets.enumerate() {
  let id = str(i)
  let wide = sheet.landscape
  page(
    width: sides.at(0), height: sides.at(1), flipped: wide,
    margin: margins(sheet),
    header-ascent: 3mm, footer-descent: 2mm,
    header: if a6 { none } else { page-header(sheet, id) },
    footer: if a6 { card-footer(sheet) } else { page-footer(sheet, id, sheet.number, data.total) },
    {
      [#metadata(none)#label("begin-" + id)]
      if a6 { card-head(sheet) } else { sheet-head(sheet) }
      // On a card the heading begins the back.
      for b in sheet.blocks { if a6 and b.kind == "heading" { pagebreak() }; block-of(b, sheet.labels, height-of(sheet)) }
      if sheet.landscape == false and not sheet.isReport and not a6 and sheet.blocks.all(b => b.kind != "report") { v(6pt); end-line(sheet.labels) }
      [#metadata(none)#label("written-" + id)]
      // Each sheet begins on a right-hand page, and a back that is left over is there to write on.
      // Counted from its own begin: the rounds in which pages settle are few, and do not pass on from sheet to sheet.
      context if not sheet.isReport and not a6 and calc.even(page-of("written-" + id) - page-of("begin-" + id)) {
        pagebreak()
        if sheet.blocks.last().kind == "ruled" { ruled-rows(sheet.blocks.last().columns, height-of(sheet)) } else { log-lines(sheet) }
      }
      [#metadata(none)#label("end-" + id)]
    },
  )
}
`;
