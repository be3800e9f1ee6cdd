/** The page as a whole: measure, type, header, summary and footer. */
export const layout = `
*, ::before, ::after { box-sizing: border-box }
[hidden] { display: none !important }
html { font: 100%/1.55 system-ui, sans-serif; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; scroll-padding-top: 1rem; text-size-adjust: 100% }
body { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem }
h1, h2, h3, h4, h5, p, ul, ol, dl, dd, figure, pre { margin: 0; padding: 0 }
h1 { font-size: 2.1rem; line-height: 1.2; letter-spacing: -.015em; font-weight: 650 }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 3.25rem 0 1rem; font-weight: 650 }
h3 { font-size: 1.08rem; line-height: 1.4; font-weight: 600 }
h4, h5 { font-size: 1rem; line-height: 1.4; font-weight: 550 }
small { font-size: .8rem; color: var(--soft); font-weight: 400 }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em }
pre, code { font: .84rem/1.6 ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace }
pre { white-space: pre-wrap }
ul, ol { list-style: none }
summary { cursor: pointer }
:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 3px }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--card); padding: .5rem 1rem; border: 1px solid var(--line); border-radius: 6px }
.skip:focus { top: 1rem }

.page { position: relative }
.page .theme { position: absolute; right: 0; top: 0 }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin-top: 1.5rem; padding-top: .8rem; border-top: 1px solid var(--line); font-size: .92rem }
.lead { color: var(--soft); margin-bottom: .8rem }
main:focus { outline: none }
.page .tool { font-size: .85rem; color: var(--soft); margin-bottom: .4rem }
.page .headline { font-size: 1.2rem; margin-top: .6rem; padding-left: .9rem; border-left: .3rem solid var(--tone); color: var(--tone); font-weight: 550 }
.page .selection { margin-top: .6rem; font-weight: 550 }
.banner { margin-top: 1.25rem; padding: .9rem 1.1rem; border: 2px solid var(--error); border-radius: 8px; background: var(--card) }
.banner p { font-weight: 650; color: var(--error) }
.banner li { margin-top: .25rem }
.facts { display: flex; flex-wrap: wrap; gap: .6rem 2.2rem; margin-top: 1.5rem; font-size: .92rem }
.facts dt, .sides dt, .output { font-size: .78rem; color: var(--soft) }

.bar { display: block; width: 100%; height: .6rem; border-radius: .3rem }
.bar rect { fill: var(--tone); stroke: var(--paper); stroke-width: 2px; vector-effect: non-scaling-stroke }
.tally { display: flex; flex-wrap: wrap; gap: .75rem 2.2rem; margin-top: 1rem }
.tally b { display: block; font-size: 1.7rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums }
.tally li { color: var(--tone) }
.legend div { display: grid; grid-template-columns: 8.5rem 1fr; gap: .5rem; padding: .35rem 0 }
footer .reading { margin-top: .8rem; color: var(--soft) }
footer { margin-top: 4rem; border-top: 1px solid var(--line); font-size: .92rem }
footer h2 { font-size: 1rem; margin-top: 1.5rem }

@media (max-width: 36rem) {
  body { padding: 1.5rem 1rem 3rem }
  h1 { font-size: 1.6rem }
  .legend div { grid-template-columns: 1fr; gap: .15rem }
}
`
