import { details } from './style/details.js'
import { layout } from './style/layout.js'
import { palette } from './style/palette.js'
import { print } from './style/print.js'
import { requirements } from './style/requirements.js'

/** The page's style sheet. */
export const style = palette + layout + requirements + details + print
