import { styleText } from 'node:util'
import type { Verdict } from '../../verdict/result.js'

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta'

/** Puts a text into a style, or leaves it as it is where colours are not wanted. */
export type Paint = (style: Style, text: string) => string

export function painter(colors: boolean): Paint {
  return (style, text) => (colors ? styleText(style, text, { validateStream: false }) : text)
}

/** The colour that each verdict is known by. */
export const verdictStyles = {
  pass: 'green',
  fail: 'red',
  warn: 'yellow',
  info: 'blue',
  unsupported: 'dim',
  blocked: 'red',
  inconclusive: 'yellow',
  error: 'magenta'
} as const satisfies Record<Verdict, Style>
