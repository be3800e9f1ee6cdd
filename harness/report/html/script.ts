import { address } from './script/address.js'
import { adorn } from './script/adorn.js'
import { filter } from './script/filter.js'
import { hex } from './script/hex.js'
import { parts } from './script/parts.js'
import { start } from './script/start.js'
import { theme } from './script/theme.js'

/**
 * The page's script. What matters can be read without it; it unfolds the rest, filters, copies,
 * and keeps the address.
 */
export const script = `'use strict'${parts}${adorn}${hex}${filter}${address}${theme}${start}`
