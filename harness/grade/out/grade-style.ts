/** What pages with grades add to the style of reports. */
export const gradeStyle = `
.grade { margin-top: 1.5rem; padding: 1rem 1.2rem 1.2rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px }
.grade h2 { margin-top: 0 }
.grade .total { font-size: 1.1rem; margin-bottom: .6rem }
.grade .total b { font-size: 2.1rem; font-weight: 650; font-variant-numeric: tabular-nums }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .92rem; margin-top: .5rem }
caption { text-align: left; color: var(--soft); font-size: .85rem; padding-bottom: .3rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-top: 1px solid var(--line); overflow-wrap: normal }
thead th { border-top: 0; color: var(--soft); font-weight: 500; font-size: .82rem }
th[scope=row] { font-weight: 550 }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-right: 1.2rem }
td { color: inherit }
td.tone { color: var(--tone) }
.lost { margin-top: .3rem; font-size: .88rem }
.lost li { padding: .12rem 0 }
.lost span.why { color: var(--soft) }
.full { --tone: var(--pass) } .some { --tone: var(--warn) } .zero { --tone: var(--fail) } .waits { --tone: var(--inconclusive) }
.chart { margin-top: 1rem }
.chart svg { display: block; width: 100%; height: auto; max-height: 16rem }
.chart rect { fill: var(--link) }
.chart text { fill: var(--soft); font: 10px system-ui, sans-serif; text-anchor: middle }
.chart line { stroke: var(--line) }
.look > li { padding: .5rem 0; border-top: 1px solid var(--line) }
.look ul { padding-left: 1rem; font-size: .92rem; color: var(--soft) }
`
