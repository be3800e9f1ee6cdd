import type { Command } from 'commander'
import { entriesById, loadCatalogue } from '../catalogue/catalogue.js'
import { loadFeatures } from '../catalogue/features.js'
import { suggestion } from '../catalogue/near-ids.js'
import { loadRequirements } from '../catalogue/requirements.js'
import { ruleText } from '../catalogue/rules.js'
import type { Session } from './session.js'
import { explanation } from './text/explanation.js'
import { painter } from './text/paint.js'
import { UsageError } from './usage-error.js'

/** `h10spec explain`: what a requirement asks, why, and how it is looked at. */
export function addExplain(program: Command, session: Session): void {
  program
    .command('explain')
    .description('tell what a requirement asks, and why')
    .argument('<id>', 'the requirement, as reports name it')
    .action((id: string) => session.terminal.write(explain(id, session)))
}

function explain(id: string, { root, terminal }: Session): string {
  const { requirements } = loadRequirements(root)
  const requirement = requirements.find(each => each.id === id)
  if (!requirement) {
    const near = suggestion(
      id,
      requirements.map(each => each.id)
    )
    throw new UsageError(`no requirement is called "${id}"${near}`)
  }
  const catalogue = loadCatalogue(root)
  const entries = entriesById(catalogue)
  const file = loadFeatures(root).find(
    ({ suite, topic }) => suite === requirement.suite && topic === requirement.topic
  )
  const layout = { paint: painter(terminal.colors), columns: Math.min(terminal.columns, 100) }
  return explanation(
    {
      requirement,
      entries: requirement.covers.flatMap(each => entries.get(each) ?? []),
      ambiguities: catalogue.ambiguities.filter(ambiguity =>
        ambiguity.entries.some(each => requirement.covers.includes(each))
      ),
      feature: file?.file ?? '',
      rule: (file && ruleText(file, id)) ?? ''
    },
    layout
  )
}
