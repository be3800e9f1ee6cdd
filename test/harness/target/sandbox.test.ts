import t from 'tap'
import { completeAdapter } from '../../../harness/target/adapter.js'
import { confine } from '../../../harness/target/sandbox.js'
import { outsideOf, shareOf, sourceOf } from '../../../harness/target/sandbox-space.js'

const adapter = completeAdapter({ name: 'some', role: 'server', suites: ['server'] })

t.test('who shares his network with others shuts nobody in', async t => {
  t.equal(outsideOf(), 'the judge is not in a network of its own')
  t.same(await confine(adapter), { missing: 'the judge is not in a network of its own' })
})

t.test('a judge that others told it was alone has no space all the same', async t => {
  process.env['H10SPEC_NETWORK'] = 'own'
  t.teardown(() => delete process.env['H10SPEC_NETWORK'])
  t.equal(outsideOf([]), 'the judge has no space of its own')
  t.equal(
    outsideOf([['tmpfs', '/dev/shm/view', 'tmpfs', 'rw,nosuid']]),
    'the judge has no space of its own'
  )
})

t.test('only directories that the judge made in its space are shared, and as a whole', async t => {
  t.equal(shareOf('/dev/shm/view/h10spec-AbC/site/root'), '/dev/shm/view/h10spec-AbC')
  for (const path of ['/dev/shm/view', '/dev/shm/view/..', '/dev/shm/view/other', '/etc', '']) {
    t.equal(shareOf(path), undefined)
  }
  t.equal(sourceOf('/dev/shm/view/h10spec-AbC'), '/dev/shm/space/h10spec-AbC')
  t.equal(sourceOf('/etc'), '/etc')
})
