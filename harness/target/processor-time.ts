import { execFile } from 'node:child_process'

// No run lasts as long as that. A program that turns in circles is ended by the kernel in the end,
// also where the judge that should have ended it is gone.
const LIMIT = 3600

/** Limits the processor time of a process and of all that it starts, where prlimit is installed. */
export function limitProcessorTime(pid: number): void {
  execFile('prlimit', ['--pid', String(pid), `--cpu=${LIMIT}`], () => {
    // Where there is no prlimit, or the process has ended, there is nothing to limit.
  })
}
