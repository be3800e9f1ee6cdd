import { extname, join, relative } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { ISourcesCoordinates, ISupportCodeLibrary } from '@cucumber/cucumber/api'
import { cucumberEnvironment } from './environment.js'
import { indexSteps } from './step-index.js'

// Most of a judge's code runs so seldom that to optimise it saves little of the fifth of a run's
// processor time that it took; like this it takes a thirtieth. By default V8 does so after 67,584.
const INTERRUPT_BUDGET = 1_000_000

/**
 * The step definitions, loaded once for all runs of a process: a module is not run a second time,
 * so a second loading would find none. They lie beside the harness, compiled as it is.
 */
export async function loadSteps(root: string): Promise<ISupportCodeLibrary> {
  setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`)
  const { loadSupport } = await import('@cucumber/cucumber/api')
  const folder = relative(root, join(import.meta.dirname, '../../step-definitions'))
  const importPaths = [`${folder}/**/*${extname(import.meta.filename)}`]
  const order = { sources: noSources, support: { importPaths } }
  const library = indexSteps(await loadSupport(order, cucumberEnvironment(root)))
  const { originalCoordinates } = library
  return { ...library, originalCoordinates: { ...originalCoordinates, importPaths: [NO_SEARCH] } }
}

// Cucumber looks for the files that it has loaded in each run anew, and with no path in all folders.
const NO_SEARCH = 'package.json'

const noSources: ISourcesCoordinates = {
  defaultDialect: 'en',
  paths: [],
  names: [],
  tagExpression: '',
  order: 'defined'
}
