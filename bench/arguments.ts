import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Section } from './bench.js'
import { root } from './root.js'

export interface Arguments {
  readonly sections: readonly Section[]
  readonly seconds: number
  readonly rounds: number
  readonly megabytes: number
  /** The folder of the report. */
  readonly out: string
}

const options = {
  only: { type: 'string', multiple: true },
  seconds: { type: 'string', default: '1' },
  rounds: { type: 'string', default: '3' },
  megabytes: { type: 'string', default: '1024' },
  out: { type: 'string', default: join(root, 'reports', 'bench') }
} as const

/** What is to be run, or one line that says why it cannot be understood. */
export function readArguments(args: string[], sections: readonly Section[]): Arguments | string {
  try {
    const { values } = parseArgs({ args, options })
    const { only = sections.map(({ name }) => name), out } = values
    const unknown = only.filter(name => !sections.some(section => section.name === name))
    if (unknown.length > 0) return `no such section: ${unknown.join(', ')}`
    return {
      sections: sections.filter(({ name }) => only.includes(name)),
      seconds: wholeNumber('seconds', values.seconds),
      rounds: wholeNumber('rounds', values.rounds),
      megabytes: wholeNumber('megabytes', values.megabytes),
      out
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

export function usage(sections: readonly Section[]): string {
  return `Usage: npm run bench -- [options]

  --only SECTION   only this one; may be repeated: ${sections.map(({ name }) => name).join(', ')}
  --seconds N      how long each load lasts (1)
  --rounds N       how often each comparison is repeated (3)
  --megabytes N    what is downloaded and uploaded, in MiB (1024)
  --out DIR        where the report goes (reports/bench)`
}

function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new Error(`--${name} must be a whole number from 1, not '${text}'`)
}
