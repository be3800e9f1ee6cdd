// What a run of h10spec recorded, for scripts that do the same without it.
import { readFileSync } from 'node:fs'

/** The scenarios of a result document, each with its exchanges and invocations. */
export function scenarios(file) {
  const { requirements, exchanges } = JSON.parse(readFileSync(file, 'utf8'))
  return requirements
    .flatMap(requirement => requirement.scenarios)
    .map(scenario => ({
      exchanges: scenario.exchanges.map(id => exchanges[id]).filter(Boolean),
      invocations: scenario.invocations
    }))
}

/** Does something with each, so many at once. */
export async function side(items, lanes, act) {
  const waiting = [...items]
  const lane = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await act(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

export function bytesOf(event) {
  return Buffer.from(event.bytes ?? '', 'base64')
}
