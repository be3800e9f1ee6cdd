import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { DocumentRoot } from '../../../reference/server/document-root.js'
import { store } from '../../../reference/server/store.js'

async function prepare(t: Test): Promise<{ root: DocumentRoot; at: (name: string) => string }> {
  const base = t.testdir({ 'canary.txt': 'CANARY', www: { 'old.txt': 'old', folder: {} } })
  const root = await DocumentRoot.at(join(base, 'www'))
  return { root, at: name => join(base, 'www', name) }
}

async function* pieces(...texts: readonly string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text)
}

/** What a client does that leaves in the middle. */
async function* broken(): AsyncGenerator<Buffer> {
  yield Buffer.from('half')
  throw new Error('the client left')
}

t.test('a file is created with the folders on its way', async t => {
  const { root, at } = await prepare(t)
  t.equal(await store(root, ['a', 'b', 'new.txt'], pieces('one', 'two'), true), 'created')
  t.equal(readFileSync(at('a/b/new.txt'), 'utf8'), 'onetwo')
  t.equal(await store(root, ['empty'], pieces(), true), 'created')
  t.equal(readFileSync(at('empty'), 'utf8'), '')
})

t.test('a file is replaced, longer by shorter, and keeps its permissions', async t => {
  const { root, at } = await prepare(t)
  writeFileSync(at('secret'), 'long and secret', { mode: 0o600 })
  t.equal(await store(root, ['secret'], pieces('x'), true), 'replaced')
  t.equal(readFileSync(at('secret'), 'utf8'), 'x')
  t.equal(statSync(at('secret')).mode & 0o777, 0o600)
})

t.test('what breaks off leaves the old file and nothing else', async t => {
  const { root, at } = await prepare(t)
  await t.rejects(store(root, ['old.txt'], broken(), true), { message: 'the client left' })
  await t.rejects(store(root, ['new.txt'], broken(), true))
  t.equal(readFileSync(at('old.txt'), 'utf8'), 'old')
  t.same(readdirSync(root.path).sort(), ['folder', 'old.txt'])
})

t.test('until the content is whole a reader sees the old file', async t => {
  const { root, at } = await prepare(t)
  async function* watched(): AsyncGenerator<Buffer> {
    yield Buffer.from('new')
    t.equal(readFileSync(at('old.txt'), 'utf8'), 'old')
    yield Buffer.from('er')
    t.equal(readFileSync(at('old.txt'), 'utf8'), 'old')
  }
  await store(root, ['old.txt'], watched(), true)
  t.equal(readFileSync(at('old.txt'), 'utf8'), 'newer')
})

t.test('a file that may not be overwritten is not, even if it appears meanwhile', async t => {
  const { root, at } = await prepare(t)
  await t.rejects(store(root, ['old.txt'], pieces('new'), false), {
    name: 'HttpError',
    status: 403
  })
  async function* overtaken(): AsyncGenerator<Buffer> {
    writeFileSync(at('new.txt'), 'first')
    yield Buffer.from('second')
  }
  await t.rejects(store(root, ['new.txt'], overtaken(), false), { code: 'EEXIST' })
  t.equal(readFileSync(at('new.txt'), 'utf8'), 'first')
  t.equal(await store(root, ['newer.txt'], pieces('x'), false), 'created')
  t.equal(statSync(at('newer.txt')).nlink, 1)
  t.same(readdirSync(root.path).sort(), ['folder', 'new.txt', 'newer.txt', 'old.txt'])
})

t.test('two writers of one file: one of them wins whole', async t => {
  const { root, at } = await prepare(t)
  const texts = ['a', 'b', 'c', 'd'].map(letter => letter.repeat(100_000))
  await Promise.all(texts.map(text => store(root, ['new.txt'], pieces(text, text), true)))
  const stored = readFileSync(at('new.txt'), 'utf8')
  t.ok(texts.some(text => stored === text + text))
})

t.test('a link inside is followed, one that leads out or nowhere is not', async t => {
  const { root, at } = await prepare(t)
  symlinkSync('old.txt', at('link'))
  t.equal(await store(root, ['link'], pieces('new'), true), 'replaced')
  t.ok(lstatSync(at('link')).isSymbolicLink())
  t.equal(readFileSync(at('old.txt'), 'utf8'), 'new')

  symlinkSync('../canary.txt', at('out'))
  symlinkSync('../not-yet.txt', at('dangling'))
  symlinkSync('..', at('up'))
  for (const path of ['out', 'dangling', 'up', 'up/canary.txt', 'up/not-yet.txt']) {
    await t.rejects(
      store(root, path.split('/'), pieces('x'), true),
      { name: 'HttpError', status: 403 },
      path
    )
  }
  t.equal(readFileSync(at('../canary.txt'), 'utf8'), 'CANARY')
  t.same(readdirSync(at('..')).sort(), ['canary.txt', 'www'])
})

t.test('a name that a folder has, and no name, are refused', async t => {
  const { root } = await prepare(t)
  await t.rejects(store(root, ['folder'], pieces('x'), true), { name: 'HttpError', status: 403 })
  await t.rejects(store(root, [], pieces('x'), true), { name: 'HttpError', status: 403 })
  await t.rejects(store(root, ['old.txt', 'x'], pieces('x'), true), {
    name: 'HttpError',
    status: 403
  })
  await t.rejects(store(root, ['x'.repeat(300)], pieces('x'), true), { code: 'ENAMETOOLONG' })
})
