/** Requirements: what to look at, the list of all of them, and the filter above it. */
export const requirements = `
.badge { display: inline-block; font-size: .8rem; line-height: 1.5; font-weight: 600; color: var(--tone); white-space: nowrap }
.badge > span { display: inline-block; min-width: 1.1em; text-align: center }
.origin { font-size: .85rem; color: var(--soft) }
.origin code { font-size: .8rem }
.origin a { color: inherit }

.problem { background: var(--card); border: 1px solid var(--line); border-left: .3rem solid var(--tone); border-radius: 8px; padding: 1.1rem 1.4rem 1.3rem; margin-top: 1.1rem }
.permalink { color: var(--soft); text-decoration: none; font-weight: 400 }
.permalink:hover { color: var(--link) }
.problem > header .badge { margin-bottom: .15rem }
.more > summary { margin-top: 1.1rem; font-size: .9rem; color: var(--soft) }
.problem.visited, .entry.visited { outline: 2px solid var(--link); outline-offset: 3px }

.filter { display: grid; gap: .55rem; margin-top: 2rem; padding: .9rem 1.1rem; background: var(--sunk); border: 1px solid var(--line); border-radius: 8px; font-size: .9rem }
.filter fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; min-width: 0 }
.filter legend, .filter .search { color: var(--soft) }
.filter legend { float: left; width: 4.2rem; padding: .2rem 0 }
.filter .search { display: flex; align-items: baseline; gap: .4rem }
.filter [type=search] { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--soft); border-radius: 6px; padding: .4rem .65rem; flex: 1; min-width: 0 }
.filter .acts { display: flex; flex-wrap: wrap; align-items: baseline; gap: .5rem }
.filter .acts output { flex: 1 }
.filter [type=checkbox] { accent-color: var(--tone); vertical-align: -.1em }
.filter output { color: var(--soft) }
.nothing { margin-top: 1rem; color: var(--soft) }
.choice { white-space: nowrap; padding: .2rem 0 }
.choice > span { color: var(--tone) }

.known { border-left: .25rem solid var(--info); padding-left: .7rem }
.explanation { display: grid; gap: .35rem; font-size: .94rem }
.explanation div { display: grid; grid-template-columns: 8.5rem 1fr; gap: .5rem }
.explanation dt { color: var(--soft) }
.examples > summary { font-size: .9rem; color: var(--soft) }
.examples div:has(> figure) { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: .8rem; margin-top: .5rem }
.examples figure { border: 1px solid var(--line); border-top: .2rem solid var(--tone); border-radius: 6px; padding: .5rem .8rem; min-width: 0 }
.examples figcaption { font-size: .8rem; color: var(--tone); font-weight: 600 }

.sections > li { border-top: 1px solid var(--line) }
.sections summary { padding: .4rem }
.sections summary:hover { background: var(--sunk) }
.sections summary b { font-weight: 600 }
.sections summary > span { margin-left: .5rem }
.counts > span { color: var(--tone); font-variant-numeric: tabular-nums; margin-right: .5rem; white-space: nowrap }
.counts { font-size: .85rem; font-weight: 400; margin-left: .5rem }
.sections details ul { padding: .2rem 0 .9rem 1.4rem; font-size: .94rem }
.sections details ul span { color: var(--tone); display: inline-block; width: 1.2rem }
.sections details ul span.vh { display: inline; width: 1px }

.topic { margin-top: 2rem }
.entries { margin-top: .5rem; border-top: 1px solid var(--line) }
.entries > li { border-bottom: 1px solid var(--line) }
div.entry, .entry > summary { display: grid; grid-template-columns: 7.5rem 1fr; column-gap: .5rem; align-items: baseline; padding: .6rem .4rem; list-style: none }
.entry > summary::-webkit-details-marker { display: none }
.entry > summary:hover { background: var(--sunk) }
.entry > summary h4::after { content: '›'; display: inline-block; margin-left: .5em; color: var(--soft); transition: transform .12s }
.entry[open] > summary h4::after { transform: rotate(90deg) }
.entry .origin, .entry .remark { grid-column: 2 }
.remark { font-size: .92rem; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden }
.body { margin: 0 .6rem 1.2rem .4rem; padding-left: 1rem; border-left: 2px solid var(--line) }
.body > * + * { margin-top: .8rem }
.body > .scenario { padding-top: .8rem; border-top: 1px solid var(--line) }

@media (max-width: 36rem) {
  .problem { padding: .9rem 1rem 1.1rem }
  div.entry, .entry > summary { grid-template-columns: 1fr }
  .entry .origin, .entry .remark { grid-column: 1 }
  .filter legend { float: none; width: auto; padding: 0 }
  .explanation div { grid-template-columns: 1fr; gap: 0 }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important } }
`
