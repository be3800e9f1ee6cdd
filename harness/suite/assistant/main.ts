import type { Envelope } from '@cucumber/messages'
import { emptyLedger, isEntered } from '../../verdict/ledger.js'
import type { Order, Word } from '../assistant.js'
import { beginCourse } from '../course.js'
import { type Lane, runLane } from '../lane.js'
import { isProgress } from '../progress.js'
import { loadSteps } from '../steps.js'

// Runs lanes, side by side, as the process that started this one asks.
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => {
  // The terminal tells everybody; who started this process says what is to end.
})

const [root = ''] = process.argv.slice(2)
const stage = loadSteps(root).then(steps => ({ root, steps }))
const under = new Map<number, AbortController>()

process.on('message', ({ id, lane }: Order) => {
  if (lane) void run(id, lane)
  else under.get(id)?.abort()
})

async function run(id: number, lane: Lane): Promise<void> {
  const over = new AbortController()
  under.set(id, over)
  const course = beginCourse(1, over.signal)
  const ledger = emptyLedger()
  const untold: Envelope[] = []
  const reason = await stage
    .then(stage =>
      runLane(lane, stage, course, ledger, envelope => {
        if (isEntered(envelope)) untold.push(envelope)
        // A word for each message would take a twentieth of the time of a run.
        if (isProgress(envelope)) tell({ id, envelopes: untold.splice(0) })
      })
    )
    .catch((error: Error) => error.stack ?? error.message)
  under.delete(id)
  tell({ id, envelopes: untold, ended: reason ?? null })
}

/** Who does not listen any more has ended this process, and needs no word of it. */
function tell(word: Word): void {
  process.send?.(word, undefined, undefined, () => {})
}
