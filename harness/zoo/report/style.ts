import { layout } from '../../report/html/style/layout.js'
import { palette } from '../../report/html/style/palette.js'
import { print } from '../../report/html/style/print.js'
import { requirements } from '../../report/html/style/requirements.js'

// What is hidden from the eye lies where its cell does only as long as that scrolls with it.
const matrix = `
.caught { --tone: var(--pass) } .escaped { --tone: var(--fail) }
.overkill { --tone: var(--warn) } .stillborn { --tone: var(--blocked) }
.scroll { overflow-x: auto; position: relative }
table { border-collapse: collapse; font-size: .9rem; margin-top: .5rem }
th { font-weight: 500; text-align: left; padding: .2rem .5rem; white-space: nowrap }
thead th { color: var(--soft); font-size: .8rem; vertical-align: bottom }
th + th, td { text-align: center; min-width: 1.9rem }
td { color: var(--tone); padding: .2rem .3rem }
thead th a { color: inherit }
tr > th:first-child { position: sticky; left: 0; background: var(--paper) }
tbody tr { border-top: 1px solid var(--line) }
tbody tr:hover, tbody tr:hover th { background: var(--sunk) }
:target, tr:target th { background: light-dark(#fff3c4, #4a3f12) }
tr.bare th { color: var(--soft) }
ol.mutants li { break-inside: avoid; padding: .1rem 0 }
ol.mutants .origin { font-size: .75rem }
ol.mutants { list-style: decimal inside; columns: 2 22rem; margin-top: .6rem; font-size: .88rem; color: var(--soft) }
@media (max-width: 36rem) { tbody th { white-space: normal; min-width: 9rem; max-width: 11rem } }
.problem h4 { margin-top: .8rem }
.losses li { padding: .15rem 0; font-size: .92rem }
.losses code { color: var(--tone, inherit) }
`

/** The style sheet of the page. */
export const style = palette + layout + requirements + matrix + print
