/** The style of the page. Black on white; what a state means shows without colour too. */
export const PAGE_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { font: 1.05rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 110rem; color: #111; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; margin: .5rem 0; } h2 { font-size: 1.3rem; margin: 1.5rem 0 .5rem; } h3 { font-size: 1.1rem; margin: 1rem 0 .25rem; }
a { color: #004b87; } header p { max-width: 60rem; margin: .25rem 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
nav a { display: inline-block; padding: .2rem 0; }
.documents { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 2.5rem; }
.documents ul { padding-left: 1.2rem; } .documents li { margin-bottom: .5rem; } .documents li li { margin-bottom: .1rem; }
.controls { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: .75rem 1.5rem; align-items: start; }
.controls label { display: block; font-weight: 600; }
.controls .time { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.time label { flex: none; } .time output { flex: none; }
.time input { flex: 1 1 12rem; min-width: 0; min-height: 2rem; } output { font-weight: 700; min-width: 9rem; }
#said { grid-column: 1 / -1; margin: 0; font-weight: 600; min-height: 1.5em; }
input[type=search], select { font: inherit; width: 100%; padding: .4rem; border: 1px solid #555; border-radius: 3px; background: #fff; color: #111; }
button { font: inherit; padding: .3rem .7rem; border: 1px solid #555; border-radius: 3px; background: #fff; color: #111; min-width: 2rem; min-height: 2rem; cursor: pointer; }
button:disabled { color: #595959; border-color: #999; cursor: default; }
button:hover:not(:disabled) { background: #e6e6e6; }
:focus-visible { outline: 3px solid #0072b2; outline-offset: 2px; }
#found { list-style: none; margin: .25rem 0 0; padding: 0; max-height: 16rem; overflow: auto; }
#found button, #found a { display: block; width: 100%; text-align: left; margin: 2px 0; padding: .3rem .7rem; }
.view { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; margin-top: .75rem; }
.tools { display: flex; flex-wrap: wrap; gap: .3rem; align-items: center; margin-bottom: .4rem; }
.tools label { padding: .3rem; }
.pane { border: 1px solid #555; overflow: auto; }
.pane svg { display: block; max-width: 100%; height: auto; }
.live .pane { overflow: hidden; height: min(75vh, 50rem); touch-action: none; cursor: grab; }
.live .pane svg { width: 100%; height: 100%; max-width: none; }

.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.hint { font-size: .95rem; margin: .3rem 0; }
.about { border: 1px solid #555; padding: .25rem 1rem 1rem; align-self: start; max-height: 82vh; overflow: auto; }
.about ul, #outcome ul { padding-left: 1.2rem; margin: .25rem 0; } .about button { margin: .15rem .3rem .15rem 0; text-align: left; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #767676; padding: .3rem .6rem .3rem 0; }
.scroll { overflow-x: auto; }
.box { cursor: pointer; }
.box:focus { outline: none; }
.box .ring { fill: none; stroke: none; }
.box:focus-visible .ring { stroke: #0072b2; stroke-width: 4; }
.box.chosen .ring { stroke: #000; stroke-width: 3; stroke-dasharray: 6 3; }
.box.chosen:focus-visible .ring { stroke: #0072b2; stroke-width: 4; stroke-dasharray: none; }
.far { opacity: .18; }
.edge.lit path { stroke-width: 3; }
.box.is-down > .shape { fill: #222; } .box.is-down > text:not(.number) { fill: #fff; }
.box.is-bridging > .shape { fill: url(#hatch); } .box.is-starting > .shape { fill: url(#dots); }
.box.is-bridging > text, .box.is-starting > text { stroke: #fff; stroke-width: 3; paint-order: stroke; }
.badge rect { fill: #fff; stroke: #000; stroke-width: 1.5; } .badge text { font-weight: 700; font-size: 9px; }
@media (min-width: 70rem) { .view.with-about { grid-template-columns: minmax(0, 1fr) 24rem; } }
@media print { .controls, .tools, .hint, nav, .about { display: none !important; } .live .pane { height: auto; } }
`;
