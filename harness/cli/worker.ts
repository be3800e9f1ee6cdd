import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { judgeHash } from '../grade/code-hash.js'
import { QueueError } from '../grade/queue.js'
import { workOn } from '../grade/queue-worker.js'
import { shownUrl } from '../grade/redis.js'
import { oneLine } from '../report/printable.js'
import { Scratch } from '../target/scratch.js'
import { localJury } from './grade-jury.js'
import { positive } from './numbers.js'
import { queueUrl } from './queue-url.js'
import type { Session } from './session.js'
import { UsageError } from './usage-error.js'

interface WorkerOptions {
  readonly queue: URL
  readonly jobs: number
  readonly unsafe?: boolean
}

const explanation = `
It takes what "h10spec grade --queue" of the same version puts there, on as many machines as you like.

  h10spec worker --queue redis://queue.example.edu:6379

Whoever can write to this Redis decides what is started here: let nobody else have it.

An interrupt lets it finish what it has begun; a second one ends it at once, and others take over.`

/** `h10spec worker`: judges what a queue has. */
export function addWorker(program: Command, session: Session): void {
  program
    .command('worker')
    .description('judge submissions that others put into a queue')
    .addOption(
      new Option('--queue <url>', 'where the Redis is').argParser(queueUrl).makeOptionMandatory()
    )
    .addOption(
      new Option('--jobs <number>', 'how many are judged at once')
        .argParser(positive)
        .default(availableParallelism(), 'one a core')
    )
    .addOption(
      new Option('--unsafe', 'take what is to be started without being shut in, and only that')
    )
    .addHelpText('after', explanation)
    .action((options: WorkerOptions) => work(options, session))
}

async function work({ queue: url, jobs, unsafe = false }: WorkerOptions, session: Session) {
  const { root, signal, terminal } = session
  const scratch = new Scratch()
  try {
    const court = await localJury({ jobs, unsafe }, scratch.path, session)
    terminal.write(`At work for ${shownUrl(url)}, ${court.jobs} at once\n`)
    const tell = (line: string) => terminal.write(`${oneLine(line)}\n`)
    const judge = judgeHash(root)
    const manner = { sandbox: !unsafe, scratch: scratch.path, signal, tell }
    await workOn({ url, judge, ...court, ...manner })
  } catch (error) {
    throw error instanceof QueueError ? new UsageError(error.message) : error
  } finally {
    scratch.remove()
  }
}
