import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { Store } from '../../../harness/grade/store.js'

const rubric = { name: 'httpfs', version: '2026-fall' }

t.test('the first seed stays, unless another one is said', async t => {
  const place = t.testdir({})
  const store = new Store(place)
  t.equal(
    store.seed(undefined, () => 5),
    5
  )
  store.freeze(rubric, 'a')
  t.equal(
    new Store(place).seed(undefined, () => 6),
    5
  )
  t.equal(
    store.seed(7, () => 6),
    7
  )
  t.equal(
    store.seed(undefined, () => 6),
    7
  )
  t.notOk(store.freeze(rubric, 'b'), 'and what is frozen is not thawed by it')
})

t.test('a version of a rubric is one rubric', async t => {
  const place = t.testdir({})
  const store = new Store(place)
  store.seed(3, () => 4)
  t.ok(store.freeze(rubric, 'a'))
  t.ok(new Store(place).freeze(rubric, 'a'))
  t.notOk(new Store(place).freeze(rubric, 'b'))
  t.ok(store.freeze({ ...rubric, version: '2027-spring' }, 'b'))
  t.ok(store.freeze({ ...rubric, name: '__proto__' }, 'c'))
  t.notOk(store.freeze(rubric, 'b'), 'one that was graded by before')
  t.equal(
    store.seed(undefined, () => 4),
    3
  )
})

t.test('a file that was damaged, or is of an earlier version, begins anew', async t => {
  const place = t.testdir({})
  const file = join(place, 'batch.json')
  for (const text of ['', '{"seed": 1.5, "rubrics": 7}', '[]', 'null']) {
    writeFileSync(file, text)
    t.ok(new Store(place).freeze(rubric, 'a'), text)
    t.equal(
      new Store(place).seed(undefined, () => 9),
      9
    )
  }
  writeFileSync(file, '{"schema": "h10spec-batch/v1", "seed": 4}')
  t.ok(new Store(place).freeze(rubric, 'a'))
  t.match(JSON.parse(readFileSync(file, 'utf8')), { seed: 4, rubrics: [{ version: '2026-fall' }] })
})
