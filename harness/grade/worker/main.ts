import { loadRequirements } from '../../catalogue/requirements.js'
import { loadSteps } from '../../suite/steps.js'
import { packageRoot } from '../../target/root.js'
import { findSandbox } from '../../target/sandbox.js'
import { writeDurably } from '../durable.js'
import { type Examination, examine } from '../examine.js'
import { packJudged } from '../judged.js'

// Judges one submission, as the process that started this one asks, and ends.
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => {
  // The terminal tells everybody; who started this process ends it.
})

process.on('message', async (words: Examination | 'sandbox') => {
  if (words === 'sandbox') return tell({ unjudged: await missing(), done: true })
  const { order, directory, out, version } = words
  const root = packageRoot()
  const { requirements } = loadRequirements(root)
  const steps = await loadSteps(root)
  const onProgress = (progress: unknown) => tell({ progress })
  try {
    const bench = { root, version, steps, requirements, onProgress }
    const judged = await examine(order, directory, bench)
    writeDurably(out, packJudged(order.key, judged))
    tell({ unjudged: 'unjudged' in judged ? judged.unjudged : undefined, done: true })
  } catch (error) {
    tell({ unjudged: `the judge failed: ${String((error as Error)?.message)}`, done: true })
  }
})
tell('ready')

/** Why no program can be shut in by a process like this one. */
async function missing(): Promise<string | undefined> {
  const found = await findSandbox()
  return 'missing' in found ? found.missing : undefined
}

/** Who does not listen any more has ended this process, and needs no word of it. */
function tell(word: unknown): void {
  process.send?.(word, undefined, undefined, () => {})
}
