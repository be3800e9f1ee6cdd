import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync
} from 'node:fs'
import { basename, join } from 'node:path'
import t, { type Test } from 'tap'
import { DocumentRoot } from '../../../harness/target/document-root.js'

function makeRoot(t: Test, seed = 1): DocumentRoot {
  const root = new DocumentRoot(seed)
  t.teardown(() => root.remove())
  return root
}

t.test('what is published is in the root, with its attributes', async t => {
  const root = makeRoot(t)
  const mtime = new Date('1994-11-15T08:12:31Z')
  root.publish('a/b/c.bin', Buffer.from([0, 255, 10]), { mtime, mode: 0o600 })
  const path = join(root.path, 'a', 'b', 'c.bin')
  t.same(readFileSync(path), Buffer.from([0, 255, 10]))
  t.same(statSync(path).mtime, mtime)
  t.equal(statSync(path).mode & 0o777, 0o600)
  root.link('a/out', '/etc/passwd')
  t.equal(readlinkSync(join(root.path, 'a', 'out')), '/etc/passwd')
  t.same(root.list(), ['a/b/c.bin', 'a/out'])
})

t.test('what a server stored is read, and links are not followed', async t => {
  const root = makeRoot(t)
  writeFileSync(join(root.path, 'new'), 'x')
  mkdirSync(join(root.path, 'directory'))
  root.link('link', 'new')
  t.same(root.stored('new'), Buffer.from('x'))
  t.equal(root.stored('none'), undefined)
  t.equal(root.stored('directory'), undefined)
  t.equal(root.stored('link'), undefined)
})

t.test('what is published can be cut and taken away', async t => {
  const root = makeRoot(t)
  root.publish('a/file', Buffer.from('content'))
  root.cut('a/file', 3)
  t.same(root.stored('a/file'), Buffer.from('con'))
  root.take('a/file')
  t.same(root.list(), [])
  t.throws(() => root.take('a/file'), { code: 'ENOENT' })
})

t.test('a new root is empty and the same directory', async t => {
  const root = makeRoot(t)
  const { ino } = statSync(root.path)
  root.publish('a/b', Buffer.from('x'))
  writeFileSync(Buffer.concat([Buffer.from(`${root.path}/`), Buffer.from([0xff, 0x41])]), 'x')
  root.renew()
  t.same(root.list(), [])
  t.equal(statSync(root.path).ino, ino)
})

t.test('canaries lie around the root, in a sibling that shares its name too', async t => {
  const root = makeRoot(t)
  const paths = root.canaries.map(({ path }) => path)
  t.same(paths, ['../root-sibling/canary.txt', '../canary.txt', '../../canary.txt'])
  t.equal(basename(root.path), 'root')
  for (const { path, absolute, content } of root.canaries) {
    t.same(readFileSync(`${root.path}/${path}`), content)
    t.same(readFileSync(absolute), content)
  }
})

t.test('a canary is known only to who has read it', async t => {
  const contents = [makeRoot(t, 1), makeRoot(t, 2)].flatMap(({ canaries }) =>
    canaries.map(({ content }) => content.toString('latin1'))
  )
  t.equal(new Set(contents).size, 6)
  t.same(makeRoot(t, 1).canaries[0]?.content, makeRoot(t, 1).canaries[0]?.content)
})

t.test('every change around the root shows, and none within it', async t => {
  const root = makeRoot(t)
  const before = root.outside()
  root.publish('within', Buffer.from('x'))
  t.same(root.outside(), before)
  const escapes = [
    () => writeFileSync(join(root.path, '../new'), ''),
    () => writeFileSync(join(root.path, '../../new'), ''),
    () => writeFileSync(join(root.path, '../canary.txt'), 'overwritten'),
    () => unlinkSync(join(root.path, '../root-sibling/canary.txt')),
    () => symlinkSync('/', join(root.path, '../link'))
  ]
  for (const flee of escapes) {
    flee()
    t.notSame(root.outside(), before)
    root.renew()
    t.same(root.outside(), before)
  }
})

t.test("a root of the server's own lies in a copy of its directory", async t => {
  const program = t.testdir({ 'server.py': 'x', public: { 'old.html': 'x' }, '.git': { x: '' } })
  const root = new DocumentRoot(1, { within: 'public', program })
  t.teardown(() => root.remove())
  t.equal(root.path, join(root.workplace ?? '', 'public'))
  t.same(readdirSync(root.workplace ?? '').sort(), [
    'canary.txt',
    'public',
    'public-sibling',
    'server.py'
  ])
  t.same(root.list(), [])
  t.same(readdirSync(join(program, 'public')), ['old.html'])
  t.equal(root.sibling.path, '../public-sibling/canary.txt')
})

t.test('what a program does to its own files is no escape', async t => {
  const program = t.testdir({ 'server.py': 'x', public: {} })
  const root = new DocumentRoot(1, { within: 'public', program })
  t.teardown(() => root.remove())
  const before = root.outside()
  writeFileSync(join(root.path, '../server.py'), 'y')
  writeFileSync(join(root.path, '../requests.log'), 'y')
  t.same(root.outside(), before)
  writeFileSync(join(root.path, '../new.txt'), 'y')
  t.notSame(root.outside(), before)
})

t.test('a root in which the server starts keeps its program', async t => {
  const program = t.testdir({ 'server.py': 'x', lib: { 'a.py': 'x' } })
  const root = new DocumentRoot(1, { within: '.', program })
  t.teardown(() => root.remove())
  t.equal(root.path, root.workplace)
  root.publish('a', Buffer.from('x'))
  root.renew()
  t.same(root.list(), [])
  t.same(readdirSync(root.path).sort(), ['lib', 'server.py'])
})

t.test('a program without a directory of its own starts above an empty root', async t => {
  const root = new DocumentRoot(1, { within: 'root', program: undefined })
  t.teardown(() => root.remove())
  t.equal(root.path, join(root.workplace ?? '', 'root'))
})
