/** How the page looks: light or dark as the reader has it, black on white in print. */
export const style = `
:root { color-scheme: light dark; --text: #1c2330; --soft: #5b6575; --ground: #fbfbf9; --card: #ffffff; --edge: #d9dce2;
  --accent: #2b62b8; --ok: #2e7d4f; --partial: #b7791f; --failed: #b3372f; --lost: #7d2a6b; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e4e7ec; --soft: #9aa4b2; --ground: #14171c; --card: #1d2128; --edge: #363d48;
    --accent: #7aa7f0; --ok: #5fbf87; --partial: #e0ae52; --failed: #ee8078; --lost: #cf86bf; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 72rem; background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { margin: 0; font-size: 1.5rem; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .6rem; font-size: 1.2rem; }
h3 { margin: 0 0 .5rem; font-size: 1rem; }
a { color: var(--accent); }
code { font-size: .92em; overflow-wrap: anywhere; }
.status { display: inline-block; margin-right: .5rem; padding: .1rem .6rem; border: 1px solid currentColor; border-radius: 1rem; font-weight: 600; color: var(--failed); }
.status.ok { color: var(--ok); } .status.partial { color: var(--partial); }
.odd { color: var(--partial); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .7rem; margin: 1rem 0; }
.facts div, figure { margin: 0; padding: .8rem 1rem; background: var(--card); border: 1px solid var(--edge); border-radius: .5rem; }
.facts dt { color: var(--soft); font-size: .85rem; } .facts dd { margin: 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 1rem; align-items: start; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--text); font-size: 13px; text-anchor: middle; }
.bar { fill: var(--accent); } .axis { stroke: var(--edge); }
rect.ok { fill: var(--ok); } rect.partial { fill: var(--partial); } rect.failed { fill: var(--failed); } rect.lost { fill: var(--lost); }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .6rem 0 0; padding: 0; list-style: none; }
.legend li::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .4em; border-radius: .15em; background: var(--mark); }
.legend .ok { --mark: var(--ok); } .legend .partial { --mark: var(--partial); } .legend .failed { --mark: var(--failed); } .legend .lost { --mark: var(--lost); }
details { margin-top: .5rem; color: var(--soft); font-size: .9rem; }
section > .wide { overflow-x: auto; } section > .wide > table { min-width: 46rem; }
td:first-child code { white-space: nowrap; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--edge); text-align: left; vertical-align: top; }
td { overflow-wrap: anywhere; } thead th { color: var(--soft); font-weight: 600; } tbody th { font-weight: 400; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td ul { margin: 0; padding-left: 1.1rem; }
footer { margin-top: 2.5rem; color: var(--soft); font-size: .9rem; overflow-wrap: anywhere; }
@media print {
  :root { --text: #000; --soft: #333; --ground: #fff; --card: #fff; --edge: #999; --accent: #2b62b8; --ok: #2e7d4f; --partial: #b7791f; --failed: #b3372f; --lost: #7d2a6b; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { padding: 0 1px; max-width: none; font-size: 10pt; }
  .charts { grid-template-columns: 1fr 1fr; }
  figure, tr, .facts div { break-inside: avoid; } h2 { break-after: avoid; } details { display: none; }
  section > .wide > table { min-width: 0; } td:first-child code { white-space: normal; }
}
`
