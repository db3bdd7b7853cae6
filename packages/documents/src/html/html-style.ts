import { markup } from '../html-template.ts';

/** How the page looks, on a screen and on paper. Black on white; one grey. */
export const STYLE = markup`
:root { --grey: #595959; --band: #e6e6e6; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1rem; color: #000; background: #fff;
  font: 1.05rem/1.4 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, h3, p, ol, dl { margin: 0 0 .5rem; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.6rem; } h3 { font-size: 1.25rem; }
a { color: #000; } nav li { padding: .2rem 0; }
article { border-top: 3px solid #000; padding: .7rem 0 2rem; }
.head, .foot { display: flex; flex-wrap: wrap; gap: .2rem 1rem; justify-content: space-between; font-size: .85rem; }
.head strong { font-size: 1.05rem; }
.foot { border-top: 1px solid #000; margin-top: 1.5rem; padding-top: .4rem; }
.foot strong { font-size: 1.05rem; }
.line { display: inline-block; border-bottom: 1px solid #000; width: 7rem; height: 1.9rem; vertical-align: bottom; }
.line.initials { width: 3.6rem; } .line.number { width: 3rem; } .line.short { width: 5rem; } .line.rest { display: block; width: 100%; } .cell { display: inline-block; height: 7mm; }
.clock { display: inline-block; border-bottom: 1px solid #000; width: 4rem; height: 1.9rem; text-align: center; color: var(--grey); vertical-align: bottom; }
.fields-row { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .5rem 1.5rem; margin-bottom: .8rem; }
.group { margin-top: 1.4rem; break-inside: avoid-page; }
.band { background: var(--band); padding: .4rem .6rem; display: flex; flex-wrap: wrap; gap: .2rem 1rem; justify-content: space-between; align-items: baseline; break-after: avoid; }
.band h3 { margin: 0; } .band.decision { border: 2px solid #000; }
.big { font-size: 1.2rem; font-weight: 700; }
.letter { display: inline-block; border: 2px solid #000; background: #fff; padding: 0 .45rem; font-weight: 700; }
dl { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: .2rem .8rem; padding: .4rem .6rem 0; }
dt { font-weight: 700; } dd { margin: 0; grid-column: 2; }
ol { list-style: none; padding: 0; }
article ol > li { display: grid; grid-template-columns: 1.8rem 2rem 1fr auto; gap: .2rem .6rem; align-items: start; padding: .5rem 0; border-bottom: 1px solid var(--grey); break-inside: avoid; }
.box { display: inline-block; width: 6mm; height: 6mm; border: 2px solid #000; }
.box.small { width: 4.5mm; height: 4.5mm; vertical-align: -.15em; margin: 0 0 0 .5rem; } .box.small:first-child { margin-left: 0; }
.item-number, .action { font-size: 1.2rem; font-weight: 700; }
.fields { white-space: nowrap; }
.boxed { border: 2px solid #000; padding: .5rem .7rem; margin: .8rem 0; break-inside: avoid; } .boxed p:last-child { margin: 0; }
.ruled th, .ruled td { border: 1px solid #000; height: 9mm; padding: 0 .3rem; }
.end, .foot { break-before: avoid; }
.end { text-align: center; font-weight: 700; font-size: 1.2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin-bottom: 1rem; }
caption { text-align: left; font-size: 1.25rem; font-weight: 700; padding: .8rem 0 .3rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem .35rem 0; border-bottom: 1px solid #000; overflow-wrap: break-word; }
thead th { border-bottom: 2px solid #000; } th.roomy { min-width: 11rem; } tbody th { font-weight: 400; }
td .clock, td .line { margin-top: .1rem; } .dense { font-size: .92rem; } .note { font-size: .9rem; }
svg { width: 100%; min-width: 44rem; height: auto; font-size: 13px; }
svg .strong { font-weight: 700; } svg .tick { stroke: #999; } svg .day { stroke: #000; stroke-width: 1.5; } svg .thin { stroke: #000; }
svg .inside { fill: #fff; } svg .halo { paint-order: stroke; stroke: #fff; stroke-width: 6; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; font-size: .9rem; list-style: none; padding: 0; }
.legend svg { width: 2.2rem; min-width: 0; height: 1.1rem; vertical-align: middle; margin-right: .4rem; }
@media (max-width: 40rem) { article ol > li { grid-template-columns: 1.8rem 2rem minmax(0, 1fr); } .fields { grid-column: 3; white-space: normal; } dl { grid-template-columns: 1fr; } dd { grid-column: 1; } }
@media screen and (max-width: 40rem) { .ruled { display: none; } }
@media print {
  @page { size: A4; margin: 15mm 12mm 15mm 25mm; }
  @page wide { size: A4 landscape; margin: 25mm 12mm 12mm; }
  body { max-width: none; padding: 0; font-size: 12pt; } nav, header { display: none; }
  article { break-before: page; border: 0; padding: 0; } article.landscape { page: wide; }
  .wide { overflow: visible; } svg { min-width: 0; } tr { break-inside: avoid; } thead { display: table-header-group; }
  .item-number, .action { font-size: 14.5pt; }
}
`;
