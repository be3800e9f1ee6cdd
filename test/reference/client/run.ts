import { Writable } from 'node:stream'
import { httpc } from '../../../reference/client/command.js'

export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Executes a command line of httpc in this process; what it prints as latin1. */
export async function run(...args: string[]): Promise<Outcome> {
  const stdout = new Recorder()
  const stderr = new Recorder()
  const status = await httpc(args, { stdout, stderr })
  return { status, stdout: stdout.text, stderr: stderr.text }
}

/** A stream that remembers. */
export class Recorder extends Writable {
  text = ''

  constructor(readonly isTTY = false) {
    super()
  }

  override _write(bytes: Buffer, _encoding: string, done: () => void): void {
    this.text += bytes.toString('latin1')
    done()
  }
}
