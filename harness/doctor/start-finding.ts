import type { Adapter } from '../target/adapter.js'
import { NoSeat } from '../target/seat-command.js'
import { MissingProgram, StartFailure } from '../target/start-failure.js'
import { type Check, finding } from './check.js'
import { isScriptMissing, nameTheScript } from './missing-script.js'

/** What it means that a program did not start as its adapter says. Throws what is no such failure. */
export function startFinding(error: unknown, adapter: Adapter): Check {
  if (error instanceof MissingProgram) return missing(error, adapter)
  if (error instanceof NoSeat) {
    return finding('root', error.message, ['root'], 'judge it elsewhere, or have it told {root}')
  }
  if (!(error instanceof StartFailure)) throw error
  const [reason = ''] = error.message.split('\n')
  const told = error.message
  if (error.elsewhere !== undefined) return listensElsewhere(told, error.elsewhere, adapter)
  if (/no directory .* to start it in/.test(reason)) {
    return finding('starts', told, ['cwd'], 'name the directory that it starts in, seen from here')
  }
  if (error.exit || / ended /.test(reason)) return ended(told, error.output)
  return silent(told, adapter)
}

function missing(error: MissingProgram, { build, install }: Adapter): Check {
  const told = error.message
  if (error.program.includes('/') && build === undefined) {
    return finding('starts', told, ['build'], 'say what makes it, as build: [make]')
  }
  if (error.program.includes('/')) {
    return finding('starts', told, ['start'], 'name the file that the build makes')
  }
  const how =
    install === undefined ? 'install it, or name another program' : `install it: ${install}`
  return finding('starts', told, ['start'], how)
}

function listensElsewhere(told: string, port: number, adapter: Adapter): Check {
  if (adapter.role === 'server' && adapter.port !== undefined) {
    return finding('listens', told, ['port'], `write port: ${port}`)
  }
  const fixed = `if it cannot be told one, take {port} out and add port: ${port}`
  return finding('listens', told, ['start'], `tell it {port} as it wants to be told; ${fixed}`)
}

// Most programs say so when they do not understand their arguments.
function ended(told: string, output: string): Check {
  if (isScriptMissing(output)) return finding('starts', told, ['start'], nameTheScript)
  const isUsage = /usage|unrecognized|unknown option|invalid option|argument/i.test(output)
  if (isUsage) return finding('starts', told, ['start'], 'give it the arguments that it asks for')
  if (/EOF|NoSuchElement|end of (?:file|input)/i.test(output)) {
    return finding(
      'starts',
      told,
      ['stdin'],
      'write the lines that it wants to read, as stdin: ["{port}"]'
    )
  }
  return finding('starts', told, ['start'], 'mend the command, or what it complains of')
}

function silent(told: string, { stdin }: Adapter): Check {
  const asks = stdin === undefined && /[?:>]\s*$/.test(told)
  if (asks) {
    return finding(
      'listens',
      told,
      ['stdin'],
      'it seems to prompt: write the lines that answer, as stdin: ["{port}"]'
    )
  }
  return finding(
    'listens',
    told,
    ['slow'],
    'if it only takes long, write slow: 5; if not, mend "start"'
  )
}
