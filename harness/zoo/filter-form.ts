import { isMap, type YAMLMap } from 'yaml'
import type { Problem } from '../catalogue/problem.js'
import { misfits, type Shape } from '../catalogue/shape.js'
import { suites } from '../catalogue/suites.js'
import type { YamlText } from '../catalogue/yaml-text.js'
import type { Suite } from '../verdict/result.js'

const filterShape = {
  request: { holds: 'map', optional: true },
  response: { holds: 'map', optional: true }
} as const satisfies Shape

const swapShape = {
  replace: { holds: 'any text' },
  with: { holds: 'any text' },
  times: { holds: ['once', 'always'], optional: true }
} as const satisfies Shape

/** What is wrong with the filter of a mutant. */
export function wrongFilter(suite: Suite, filter: YAMLMap, yaml: YamlText): Problem[] {
  const place = yaml.placeOf(filter)
  if (suites[suite] !== 'server') return [{ place, message: 'a filter is for servers' }]
  const swaps = ['request', 'response'].map(key => filter.get(key)).filter(isMap)
  const problems = [
    ...misfits(filter, filterShape, yaml),
    ...swaps.flatMap(swap => misfits(swap, swapShape, yaml))
  ]
  if (problems.length > 0) return problems
  if (swaps.length === 0) return [{ place, message: 'changes neither request nor response' }]
  return swaps
    .filter(swap => swap.get('replace') === '')
    .map(swap => ({ place: yaml.placeOf(swap), message: '"replace" is empty' }))
}
