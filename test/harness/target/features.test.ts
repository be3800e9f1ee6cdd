import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { clientFeatures, serverFeatures } from '../../../harness/target/features.js'
import { serverOffers } from '../../../harness/target/offer.js'
import { packageRoot } from '../../../harness/target/root.js'

const path = join(packageRoot(), 'fixtures', 'targets', 'adapter.schema.json')
const { definitions } = JSON.parse(readFileSync(path, 'utf8'))

for (const [role, features] of [
  ['server', serverFeatures],
  ['client', clientFeatures]
] as const) {
  t.test(`the schema that editors use knows what a ${role} may lack`, async t => {
    const { items } = definitions[role].properties.lacks
    t.same(items.enum, Object.keys(features))
    t.same(items.enumDescriptions, Object.values(features))
  })
}

t.test('the schema that editors use knows what a server may offer', async t => {
  const { properties } = definitions.server.properties.offers
  const described = Object.entries(properties as Record<string, { description: string }>)
  t.same(Object.fromEntries(described.map(([name, { description }]) => [name, description])), {
    ...serverOffers
  })
})
