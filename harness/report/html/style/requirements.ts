/** Requirements: what to look at, the list of all of them, and the filter above it. */
export const requirements = `
.badge { display: inline-block; font-size: .8rem; line-height: 1.5; font-weight: 600; color: var(--tone); white-space: nowrap }
.badge > span { display: inline-block; min-width: 1.1em; text-align: center }
.origin { font-size: .85rem; color: var(--soft) }
.origin code { font-size: .8rem }
.origin a { color: inherit }

.problem { background: var(--card); border: 1px solid var(--line); border-left: .3rem solid var(--tone); border-radius: 8px; padding: 1.1rem 1.4rem 1.3rem; margin-top: 1.1rem }
.problem > header .badge { margin-bottom: .15rem }
.more > summary { margin-top: 1.1rem; font-size: .9rem; color: var(--soft) }
:target { outline: 2px solid var(--tone, var(--link)); outline-offset: 3px }

.filter { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem 1.2rem; margin-bottom: 1.5rem; font-size: .9rem }
.filter fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; min-width: 0 }
.filter [type=search] { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .4rem .65rem; margin-left: .4rem; width: 16rem; max-width: 100% }
.filter [type=checkbox] { accent-color: var(--tone); vertical-align: -.1em }
.filter output { color: var(--soft) }
.choice { white-space: nowrap; padding: .2rem 0 }
.choice > span { color: var(--tone) }

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
.entry > .body { margin: 0 0 1.2rem .4rem; padding-left: 1rem; border-left: 2px solid var(--line) }
.body > .scenario { margin-top: .9rem }

@media (max-width: 36rem) {
  .problem { padding: .9rem 1rem 1.1rem }
  div.entry, .entry > summary { grid-template-columns: 1fr }
  .entry .origin, .entry .remark { grid-column: 1 }
  .filter label:first-child, .filter [type=search] { width: 100%; margin-left: 0 }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important } }
`
