import { palette } from '../html/style/palette.js'

/** The style of the annotated standard: one column, the verdicts at its left edge. */
export const style = `${palette}
.not-run, .not-tested { --tone: var(--unsupported) }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 62rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
a { color: var(--link) }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--card); padding: .5rem 1rem }
.skip:focus { top: 1rem } main:focus { outline: none }
.broken a { color: inherit } .broken span { color: var(--tone) }
.cue div { display: grid; grid-template-columns: 8rem 1fr; gap: .5rem } .cue dd { margin: 0 }
a.text { font-size: .8rem; font-weight: 400 }
header.page { border-left: .4rem solid var(--tone); padding-left: 1rem }
main h3 { font-size: 1.3rem } main h4 { font-size: 1.15rem } main h5 { font-size: 1rem }
.headline { font-size: 1.2rem; font-weight: 600; color: var(--tone) }
.banner { background: var(--wrong); padding: .5rem 2rem }
nav ol, ul.requirements { list-style: none; padding: 0 }
nav .depth-2 { padding-left: 1.5rem } nav .depth-3 { padding-left: 3rem }
.count { color: var(--tone); font-size: .85rem; white-space: nowrap }
.requirements li { border-left: .25rem solid var(--tone); padding: .2rem .75rem; margin: .4rem 0;
  background: var(--card) }
.badge { color: var(--tone); font-weight: 600; white-space: nowrap }
.title { font-weight: 500 }
small, .remark, .because { color: var(--soft) }
.because { margin: .1rem 0 0; font-size: .9rem }
@media print { body { max-width: none } .requirements li { break-inside: avoid } }
`
