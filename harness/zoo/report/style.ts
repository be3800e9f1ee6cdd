import { layout } from '../../report/html/style/layout.js'
import { palette } from '../../report/html/style/palette.js'
import { print } from '../../report/html/style/print.js'
import { requirements } from '../../report/html/style/requirements.js'

const matrix = `
.caught { --tone: var(--pass) } .escaped { --tone: var(--fail) }
.overkill { --tone: var(--warn) } .stillborn { --tone: var(--blocked) }
.scroll { overflow-x: auto }
table { border-collapse: collapse; font-size: .9rem; margin-top: .5rem }
th { font-weight: 500; text-align: left; padding: .2rem .5rem; white-space: nowrap }
thead th { color: var(--soft); font-size: .8rem; vertical-align: bottom }
th + th, td { text-align: center; min-width: 1.9rem }
td { color: var(--tone); padding: .2rem .3rem }
tbody tr { border-top: 1px solid var(--line) }
tbody tr:hover { background: var(--sunk) }
tr.bare th { color: var(--soft) }
ol.mutants { list-style: decimal inside; columns: 2 22rem; margin-top: .6rem; font-size: .88rem; color: var(--soft) }
.problem h4 { margin-top: .8rem }
.losses li { padding: .15rem 0; font-size: .92rem }
.losses code { color: var(--tone, inherit) }
`

/** The style sheet of the page. */
export const style = palette + layout + requirements + matrix + print
