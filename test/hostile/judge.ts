// Judges programs in the sandbox, one after the other: to be started behind findSandboxEntrance. The
// arguments are requirements, a seed and the adapters' paths. Prints a line of JSON for each.
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { loadRequirements } from '../../harness/catalogue/requirements.js'
import { runSuite } from '../../harness/suite/run-suite.js'
import { selectRequirements } from '../../harness/suite/selection.js'
import { loadSteps } from '../../harness/suite/steps.js'
import { loadAdapter } from '../../harness/target/adapters.js'
import { packageRoot } from '../../harness/target/root.js'
import { confine } from '../../harness/target/sandbox.js'

const [only = '', seed = '', ...paths] = process.argv.slice(2)
const root = packageRoot()
const steps = await loadSteps(root)
const { requirements } = loadRequirements(root)

for (const path of paths) {
  const before = processes()
  const confined = await confine(loadAdapter(path))
  if ('missing' in confined) throw new Error(confined.missing)
  const { adapter } = confined
  const run = await runSuite({
    root,
    steps,
    version: '0',
    adapter,
    requirements: selectRequirements(requirements, adapter.suites, only.split(',')),
    seed: Number(seed),
    patience: 5000,
    signal: new AbortController().signal,
    onProgress: () => {}
  })
  process.stdout.write(`${JSON.stringify({ run, left: await leftSince(before) })}\n`)
}
process.exit()

// What was killed is gone some moments later.
async function leftSince(before: readonly string[]): Promise<readonly string[]> {
  for (let looks = 0; ; looks += 1) {
    const left = processes().filter(name => !before.includes(name) && !isWatchman(name))
    if (left.length === 0 || looks === 50) return left
    await delay(100)
  }
}

/** The judge's own: it lives as long as the judge. */
function isWatchman(name: string): boolean {
  return textOf(`/proc/${name.split(' ')[0]}/cmdline`).includes('H10SPEC_TARGET=')
}

/** Those that live, by number and name. */
function processes(): readonly string[] {
  const numbers = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return numbers.flatMap(number => {
    const status = textOf(`/proc/${number}/status`)
    const [, name = '', state = 'X'] = /^Name:\t(.*)\n(?:.*\n)?State:\t(\w)/.exec(status) ?? []
    return 'ZX'.includes(state) ? [] : [`${number} ${name}`]
  })
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
