import { Inconclusive, Violation } from '../expect/outcome.js'
import type { ServerAdapter } from '../target/adapter.js'
import { ServerTarget } from '../target/server-target.js'
import { Connection } from '../wire/connection.js'
import { publishDocument } from './publish.js'
import { ServerLife } from './server-life.js'
import { ServerScene } from './server-scene.js'

// The assignment's.
const DEFAULT_PORT = 8080

/** Ways to start the server that differ from its adapter's, by the words of a step. */
export const startUps = {
  'with "-p" and "-d"': adapter => asGiven(adapter),
  // In a copy of its directory, which is the root: a program is often found from there alone.
  'without "-d"': adapter => ({ ...without(adapter, '-d'), root: '.' }),
  'with a relative path after "-d"': adapter => relative(adapter),
  'without "-p"': adapter => ({ ...without(adapter, '-p'), port: DEFAULT_PORT }),
  'with "-v"': adapter => ({ ...adapter, start: [...adapter.start, '-v'] })
} as const satisfies Readonly<Record<string, (adapter: ServerAdapter) => ServerAdapter>>

// Of a server that runs already, and of no use to a second one.
const ONE_PORT = 'the adapter tells the server no port, so a second one cannot run beside it'

export type StartUp = keyof typeof startUps

/** Starts a second server in one of these ways: see `startBeside`. */
export async function startAnother(scene: ServerScene, startUp: StartUp): Promise<void> {
  await startBeside(scene, startUps[startUp](scene.life.target.adapter))
}

/**
 * Starts a second server, in a directory of its own and for this scenario alone. Throws a
 * Violation if it does not listen, and Inconclusive if it cannot because another program does, or
 * the first one.
 */
export async function startBeside(scene: ServerScene, adapter: ServerAdapter): Promise<void> {
  const { target } = scene.life
  const { host, port } = adapter
  if (port !== undefined && port === target.adapter.port) throw new Inconclusive(ONE_PORT)
  if (port !== undefined) await expectFree({ host, port })
  const options = { seed: scene.random.below(2 ** 31), patience: scene.options.patience.full }
  const life = new ServerLife(new ServerTarget(adapter, options))
  const another = new ServerScene(life, scene.random, scene.options)
  scene.keep(another)
  await another.begin()
}

/** Throws a Violation unless the second server serves a document of its own directory. */
export async function expectOwnDirectory(scene: ServerScene): Promise<void> {
  await publishDocument(scene.companion)
}

// Time for what a server prints when it listens already, and when it has answered already.
const SETTLING = 300
const GLANCE = 50

/**
 * Throws a Violation unless the second server, which was started with -v, prints more than a third
 * one without, or that one tells of a request all the same.
 */
export async function expectMorePrinted(scene: ServerScene): Promise<void> {
  const { target: loud } = scene.companion.life
  await startAnother(scene, 'with "-p" and "-d"')
  const { target: quiet } = scene.companion.life
  await pause(SETTLING)
  const idle = linesOf(quiet)
  await publishDocument(scene.companion)
  for (let waited = 0; waited < SETTLING; waited += GLANCE) {
    if (linesOf(loud) > linesOf(quiet) || linesOf(quiet) > idle) return
    await pause(GLANCE)
  }
  const actual = loud.printed === '' ? 'nothing on either output' : 'no more than without -v'
  throw new Violation({ expected: 'debugging messages', actual })
}

function linesOf({ printed }: ServerTarget): number {
  return printed.split('\n').length
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

async function expectFree(address: { host: string; port: number }): Promise<void> {
  const connection = await Connection.open(address, { patience: 1000, label: 'is the port free?' })
  const { close } = await connection.close()
  if (close === 'refused') return
  throw new Inconclusive(`another program listens on port ${address.port}`)
}

function relative(adapter: ServerAdapter): ServerAdapter {
  const { start } = without(adapter, '-d')
  return { ...adapter, start: [...start, '-d', '{root}'], root: 'relative' }
}

/** Throws Inconclusive when the judge was given a URL and nothing to start. */
function asGiven(adapter: ServerAdapter): ServerAdapter {
  if (adapter.url === undefined) return adapter
  throw new Inconclusive('the judge did not start the server')
}

/** Without an option and its value. Throws Inconclusive when the adapter does not use it. */
function without(adapter: ServerAdapter, option: string): ServerAdapter {
  const at = adapter.start.indexOf(option)
  if (at !== -1) return { ...adapter, start: adapter.start.toSpliced(at, 2) }
  throw new Inconclusive(`the adapter starts the server without the option ${option}`)
}
