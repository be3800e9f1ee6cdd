import type { Signal } from './signal.js'

/**
 * How long a program is given to look at what it was sent so far, in milliseconds. The bundled servers
 * answer within 2 ms; the worst of a thousand answers took 81 ms, on a machine with other work. After
 * so long a silence it has seen the first part by itself.
 */
export const LOOK = 100

/**
 * Waits until `holds` is true: true as soon as it is, false when `patience` milliseconds have
 * passed. Looks whenever the signal is raised. Without patience it waits for as long as it takes.
 */
export function watch(signal: Signal, holds: () => boolean, patience?: number): Promise<boolean> {
  return new Promise(resolve => {
    const stop = signal.subscribe(() => settle(holds))
    const timer = patience === undefined ? undefined : setTimeout(expire, patience)
    settle(holds)

    function settle(now: () => boolean): void {
      if (now()) finish(true)
    }

    function expire(): void {
      void drain(signal).then(() => finish(holds()))
    }

    function finish(result: boolean): void {
      clearTimeout(timer)
      stop()
      resolve(result)
    }
  })
}

// Bytes pass from the kernel to the journal in at most two turns of the event loop: one that polls
// and one that reads. A third shows that nothing is on its way.
const STILL = 3

// An endless sender keeps every turn busy: after this many, 4 MiB later, the deadline stands.
const MOST = 64

/**
 * Lets in what has already arrived. On a busy machine the judge itself may sleep past a deadline:
 * its timer then fires before the bytes that came in time have been read.
 */
export async function drain(signal: Signal): Promise<void> {
  let still = 0
  for (let turns = 0; turns < MOST && still < STILL; turns += 1) {
    const before = signal.count
    await turn()
    still = signal.count === before ? still + 1 : 0
  }
}

/** One turn of the event loop, in which whatever the kernel holds ready is polled. */
export function turn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
