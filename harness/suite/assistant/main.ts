import type { Envelope } from '@cucumber/messages'
import { emptyLedger, isEntered } from '../../verdict/ledger.js'
import type { Order, Word } from '../assistant.js'
import { beginCourse } from '../course.js'
import type { Lane, LaneOrder } from '../lane.js'
import { OwnLane } from '../own-lane.js'
import { isProgress } from '../progress.js'
import { loadSteps } from '../steps.js'

// Runs lanes, side by side, as the process that started this one asks.
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => {
  // The terminal tells everybody; who started this process says what is to end.
})

const [root = ''] = process.argv.slice(2)
const stage = loadSteps(root).then(steps => ({ root, steps }))
const lanes = new Map<number, ToldLane>()

process.on('message', (order: Order) => {
  if (order.kind === 'begin') lanes.set(order.id, begin(order.id, order.lane))
  const told = lanes.get(order.id)
  if (order.kind === 'halt') told?.over.abort()
  if (order.kind === 'show') void told?.answer(lane => lane.show(order.part))
  if (order.kind === 'end') {
    void told?.answer(lane => lane.end())
    lanes.delete(order.id)
  }
})

/** A lane whose messages are told to the process that asked. */
interface ToldLane {
  readonly over: AbortController
  readonly answer: (ask: (lane: Lane) => Promise<string | undefined>) => Promise<void>
}

function begin(id: number, order: LaneOrder): ToldLane {
  const over = new AbortController()
  const course = beginCourse(1, over.signal)
  const untold: Envelope[] = []
  const note = (envelope: Envelope) => {
    if (isEntered(envelope)) untold.push(envelope)
    // A word for each message would take a twentieth of the time of a run.
    if (isProgress(envelope)) tell({ id, envelopes: untold.splice(0) })
  }
  const lane = stage.then(stage => new OwnLane(order, stage, course, emptyLedger(), note))
  const answer: ToldLane['answer'] = async ask => {
    const reason = await lane.then(ask).catch((error: Error) => error.stack ?? error.message)
    tell({ id, envelopes: untold.splice(0), ended: reason ?? null })
  }
  return { over, answer }
}

/** Who does not listen any more has ended this process, and needs no word of it. */
function tell(word: Word): void {
  process.send?.(word, undefined, undefined, () => {})
}
