import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** What to do as if it were a process of its own. */
interface Errand {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  /** Written to both outputs at the end, so that their reader knows it. */
  readonly mark: string
}

// Runs a program of Node again and again: what makes a start slow, Node itself and the modules that
// stay the same, is loaded once. The program ends as every program does, when there is nothing left
// to wait for; an exception, or an exit of its own, ends this process with it.
const require = createRequire(import.meta.url)
const streams = [process.stdout, process.stderr]
const course: { errand: Errand | undefined; count: number; settled: boolean } = {
  errand: undefined,
  count: 0,
  settled: true
}

process.on('disconnect', () => process.exit())
process.on('message', (errand: Errand) => void begin(errand))
process.on('beforeExit', finish)
const own = new Set(listeners().map(({ listener }) => listener))

async function begin(errand: Errand): Promise<void> {
  process.channel?.unref()
  process.argv = [process.execPath, errand.program, ...errand.args]
  process.chdir(errand.cwd)
  process.exitCode = undefined
  Object.assign(course, { errand, count: course.count + 1, settled: false })
  if (errand.program.endsWith('.cjs')) requireAnew(errand.program)
  // By a name of its own the main module runs anew; what it imports comes from the cache.
  else await import(`${pathToFileURL(errand.program).href}?${course.count}`)
  course.settled = true
}

function requireAnew(program: string): void {
  delete require.cache[require.resolve(program)]
  require(program)
}

function finish(): void {
  const { errand, settled } = course
  if (!errand) return
  // As Node does with a module that waits for what never comes.
  if (!settled) process.exit(13)
  if (streams.some(stream => stream.writableEnded)) process.exit()
  course.errand = undefined
  forgetListeners()
  process.channel?.ref()
  for (const stream of streams) stream.write(errand.mark)
  process.send?.({ exitCode: process.exitCode ?? 0 }, undefined, undefined, () => {})
}

/** Nothing that the program listened to outlives it. */
function forgetListeners(): void {
  for (const { name, listener } of listeners()) {
    if (!own.has(listener)) process.removeListener(name, listener)
  }
  for (const stream of streams) stream.removeAllListeners('error')
}

function listeners() {
  return process
    .eventNames()
    .flatMap(name =>
      process.rawListeners(name).map(listener => ({ name, listener: listener as () => void }))
    )
}
