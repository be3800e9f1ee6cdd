import fc from 'fast-check'
import t from 'tap'
import { nearMisses } from '../../../harness/generate/near-miss.js'
import { findSmallest } from '../../../harness/generate/smallest.js'
import { validKinds } from '../../../harness/generate/valid.js'

const asked = { path: '/a.txt', fresh: '/b.txt', authority: 'localhost' }
const draw = { seed: 7, count: 60 }

class Fault extends Error {}

const isFault = (error: unknown) => error instanceof Fault

t.test('what never fails leaves nothing', async t => {
  const seen: Buffer[] = []
  const check = async (bytes: Buffer) => void seen.push(bytes)
  t.same(await findSmallest(validKinds['with a query'](asked), draw, check, isFault), {
    checked: 60
  })
  t.equal(seen.length, 60)
})

t.test('a server that stumbles over a comment is shown the smallest', async t => {
  const check = async (bytes: Buffer) => {
    if (/\([^)]*\)/.test(bytes.toString('latin1'))) throw new Fault('stumbled')
  }
  const requests = validKinds['with fields of any kind'](asked)
  const { smallest } = await findSmallest(requests, draw, check, isFault)
  const text = smallest?.bytes.toString('latin1')
  t.match(text, /^GET \/a\.txt HTTP\/1\.0\r\nHost: localhost\r\nX-.:\(\)\r\n\r\n$/)
  t.ok(isFault(smallest?.error))
  t.ok((smallest?.shrinks ?? 0) > 0)
})

t.test('a server that looks at the first letters is shown the smallest', async t => {
  const check = async (bytes: Buffer) => {
    if (bytes.toString('latin1').startsWith('GET')) throw new Fault('served')
  }
  const requests = nearMisses['with another method'](asked)
  const { smallest } = await findSmallest(requests, draw, check, isFault)
  t.match(smallest?.bytes.toString('latin1'), /^GETa \/a\.txt HTTP\/1\.0\r\nHost/)
})

t.test('seed and path lead to the same request', async t => {
  const check = async (bytes: Buffer) => {
    if (bytes.includes('%')) throw new Fault('escaped')
  }
  const requests = validKinds['with an escaped path'](asked)
  const { smallest: found } = await findSmallest(requests, draw, check, isFault)
  const { smallest: again } = await findSmallest(requests, draw, check, isFault)
  t.same(again?.bytes, found?.bytes)
  const { seed = 0, path = '' } = found ?? {}
  const replayed = fc.check(
    fc.property(requests, bytes => !bytes.includes('%')),
    { seed, path, endOnFailure: true }
  )
  t.same(replayed.counterexample?.[0], found?.bytes)
})

t.test('what is no fault of the target is thrown on at once', async t => {
  let count = 0
  const check = async () => {
    count += 1
    throw new TypeError('the judge')
  }
  const search = findSmallest(validKinds['with a query'](asked), draw, check, isFault)
  await t.rejects(search, TypeError)
  t.equal(count, 1)
})

t.test('a search ends when the target is slow or never content', async t => {
  let count = 0
  const slow = async () => {
    count += 1
    await new Promise(resolve => setTimeout(resolve, 600))
    throw new Fault('silence')
  }
  const requests = validKinds['with fields of any kind'](asked)
  t.ok((await findSmallest(requests, draw, slow, isFault)).smallest)
  t.ok(count <= 3)
})

t.test('who is slow and right is not asked without end', { timeout: 30_000 }, async t => {
  const slow = () => new Promise<void>(resolve => setTimeout(resolve, 900))
  const { smallest, checked } = await findSmallest(
    validKinds['with a query'](asked),
    draw,
    slow,
    isFault
  )
  t.equal(smallest, undefined)
  t.ok(checked > 0 && checked < draw.count, `${checked} were checked`)
})
