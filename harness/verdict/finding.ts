import type { FindingKind } from './result.js'

/** Of a crash without one: of a child that its program left behind nobody is told how it ended. */
export const unknownStatus = 'its status is not known'

/** How a report tells what a program does apart from HTTP. */
export const findingKinds = {
  crash: 'it ended by itself',
  'stops-listening': 'it no longer listened',
  hang: 'it did not answer what it has to answer, or did not come to its end',
  'endless-output': 'it printed or sent without end',
  'ends-on-connect': 'it ends as soon as somebody connects, before anything is said',
  'dies-on-every-request': 'it listens, and ends on every request',
  daemonises: 'it leaves its work to a child and ends; the child was judged',
  'does-not-start': 'it did not start, or did not come to listen as asked',
  'not-built': 'it was not built, so that there was nothing to start'
} as const satisfies Readonly<Record<FindingKind, string>>
