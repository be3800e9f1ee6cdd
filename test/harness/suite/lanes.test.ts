import { availableParallelism } from 'node:os'
import t from 'tap'
import { usualLanes } from '../../../harness/suite/lanes.js'
import type { ClientAdapter } from '../../../harness/target/adapter.js'
import { adapter } from './adapter.js'

t.test('what cannot be started twice has one lane', async t => {
  t.equal(usualLanes({ ...adapter, url: 'http://127.0.0.1:8080/' }), 1)
  t.equal(usualLanes({ ...adapter, port: 8080 }), 1)
  t.ok(usualLanes(adapter) > 1)
  t.equal(usualLanes({ role: 'client' } as ClientAdapter), availableParallelism())
})
