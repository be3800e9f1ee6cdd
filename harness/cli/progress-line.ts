import { printable } from '../report/printable.js'
import type { Progress } from '../suite/progress.js'
import type { Terminal } from './session.js'

const eraseLine = '\r\x1b[2K'

/** Shows on one line how far a run has come. Where nobody watches, nothing is shown. */
export function progressLine(terminal: Terminal, target: string): (progress: Progress) => void {
  return ({ done, total, name }) => {
    if (!terminal.interactive) return
    const line = `${printable(target)}  ${done}/${total}  ${printable(name)}`
    const room = line.slice(0, terminal.columns - 1)
    terminal.warn(eraseLine + (done < total ? room : ''))
  }
}
