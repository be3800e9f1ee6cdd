/** What one scenario left behind: both sides, steps, traces, output, the line to copy. */
export const details = `
.scenario > * + *, .problem > * + * { margin-top: .8rem }
.more > div > .scenario, .problem > .scenario { margin-top: 1.1rem; padding-top: 1.1rem; border-top: 1px solid var(--line) }
.scenario > header { display: flex; flex-wrap: wrap; gap: 0 .9rem; align-items: baseline }
.because { white-space: pre-wrap }
.where { font-size: .8rem; color: var(--soft) }
.notes li { padding-left: 1rem; border-left: 2px solid var(--info); font-size: .92rem }
.sides { display: grid; gap: .6rem; background: var(--sunk); border-radius: 6px; padding: .75rem .9rem }
.sides dd { font: .86rem/1.55 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; white-space: pre-wrap }
.sides div + div dd { color: var(--fail) }
.remains > * + * { margin-top: .8rem }
.steps { font-size: .92rem }
.steps b { font-weight: 600 }
.steps li { padding-left: 1.4rem; text-indent: -1.4rem; white-space: pre-wrap }
.steps li > span { display: inline-block; width: 1.4rem; text-indent: 0; color: var(--soft) }
.steps .passed > span { color: var(--pass) }
.steps .failed, .steps .failed > span { color: var(--fail) }
.steps .skipped { color: var(--soft) }

.exchange, .invocation { border: 1px solid var(--line); border-radius: 6px; overflow: hidden }
.exchange > summary, .invocation > figcaption { padding: .45rem .8rem; font-size: .85rem; color: var(--soft); background: var(--sunk) }
.exchange > summary > span, .invocation > figcaption > span { margin-left: .8rem }
.exchange > summary > b, .invocation > figcaption > b { color: var(--ink); font-weight: 600 }
.invocation > pre { padding: .5rem .8rem; max-height: 28rem; overflow: auto }
.invocation > .output, .invocation > pre + pre { border-top: 1px solid var(--line) }
.output { padding: .4rem .8rem 0 }
.problem > .output { padding: 0 }

.trace { padding: .4rem 0; background: var(--card) }
.trace li { display: grid; grid-template-columns: 5.8rem 1.2rem minmax(0, 1fr); column-gap: .4rem; padding: .3rem .8rem }
.trace .at { font-size: .78rem; line-height: 1.75; color: var(--soft); text-align: right; font-variant-numeric: tabular-nums }
.trace li > b { font: 600 .9rem/1.5 ui-monospace, monospace; text-align: center }
.trace .sent > b { color: var(--sent) }
.trace .received > b { color: var(--received) }
.trace .fact > :last-child { grid-column: 3; font-size: .85rem; color: var(--soft) }
.trace small { font-size: .75rem }
i { font-style: normal; color: var(--escape) }
.gap { font-weight: 400; font-family: system-ui, sans-serif; color: var(--soft) }
mark { position: relative; background: var(--wrong); color: inherit; border-radius: 2px; box-shadow: 0 0 0 1px var(--fail) }
mark i { color: inherit }
mark::before { content: ''; display: inline-block; height: 1.2rem; vertical-align: -1.15rem }
mark::after { content: '▲' / ''; position: absolute; left: 50%; bottom: -1.05rem; transform: translateX(-50%); font-size: 1rem; line-height: 1; color: var(--fail); pointer-events: none }

.exchange { position: relative }
.exchange > summary { padding-right: 4.6rem }
.exchange > .switch, .exchange > div > .switch { position: absolute; top: .25rem; right: .4rem; padding: .1rem .7rem }
.trace .dump { display: none; overflow-x: auto; white-space: pre; overflow-wrap: normal }
.trace.hex .dump { display: block }
.trace.hex pre:not(.dump) { display: none }

.lines { display: grid; gap: .4rem }
.line { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .8rem }
.line > span { flex: 0 0 9.5rem; font-size: .85rem; color: var(--soft) }
.line pre { flex: 1 1 20rem; background: var(--sunk); border-radius: 6px; padding: .5rem .8rem; user-select: all }
button[aria-pressed=true] { background: var(--link); color: var(--card) }
button { font: inherit; font-size: .85rem; color: var(--link); background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .8rem; cursor: pointer }
.line button { min-width: 5rem }

@media (max-width: 36rem) {
  .trace li { grid-template-columns: 1.2rem minmax(0, 1fr) }
  .trace .at { grid-column: 2; text-align: left }
  .trace li > b { grid-row: 2 }
  .trace.hex li > div { grid-column: 1 / -1 }
  .trace .dump { font-size: .66rem }
  .trace .fact > :last-child { grid-column: 2 }
  .exchange > summary > span, .invocation > figcaption > span { margin-left: .4rem }
}
`
