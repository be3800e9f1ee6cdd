import { loadRequirements } from '../../catalogue/requirements.js'
import { loadSteps } from '../../suite/steps.js'
import { packageRoot } from '../../target/root.js'
import { attempt, type Bench, type Trial } from '../trial.js'

// Judges one program after the other, as the process that started this one asks.
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => {
  // The terminal tells everybody; who started this process ends it.
})

const root = packageRoot()
const bench: Bench = {
  root,
  version: '',
  steps: await loadSteps(root),
  requirements: loadRequirements(root).requirements
}
process.on('message', async (trial: Trial) => {
  const report = await attempt(trial, bench).catch(error => ({ fault: String(error?.stack) }))
  tell(report)
})
tell('ready')

/** Who does not listen any more has ended this process, and needs no word of it. */
function tell(word: unknown): void {
  process.send?.(word, undefined, undefined, () => {})
}
