import type { ExchangeRecord, Run, ScenarioResult } from '../../verdict/result.js'

/** What belongs together: the exchanges of one scenario, and a line on what it was. */
export interface Chapter {
  readonly title: string
  readonly exchanges: readonly ExchangeRecord[]
}

/** The exchanges of a run by scenario; then those of cut requests, and what nobody refers to. */
export function chapters(run: Run): readonly Chapter[] {
  const told = [
    ...run.requirements.flatMap(({ id, scenarios }) =>
      scenarios.map(scenario => ({ title: titleOf(id, scenario), ids: scenario.exchanges }))
    ),
    ...(run.segmentation ?? []).map(({ requirement, scenario, delivery, because, exchanges }) => ({
      title: `${requirement}: ${scenario}, ${delivery}\n${because}`,
      ids: exchanges
    }))
  ]
  const known = new Set(told.flatMap(({ ids }) => ids))
  const stray = Object.keys(run.exchanges).filter(id => !known.has(id))
  return [...told, { title: 'Outside of every scenario', ids: stray }]
    .map(({ title, ids }) => ({ title, exchanges: ids.flatMap(id => run.exchanges[id] ?? []) }))
    .filter(({ exchanges }) => exchanges.length > 0)
}

function titleOf(id: string, { name, verdict, because, feature, line }: ScenarioResult): string {
  const reason = because === '' ? [] : [because]
  return [`${verdict} ${id}: ${name}`, ...reason, `${feature}:${line}`].join('\n')
}
