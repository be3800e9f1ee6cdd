import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { handOver } from '../../../harness/target/ownership.js'
import {
  readShared,
  SpoiltFiles,
  withShared,
  writeShared
} from '../../../harness/target/shared-files.js'

const partner = { inside: 1000 }

t.test('a file is written with its directories, and read', async t => {
  const path = join(t.testdir(), 'some/where/file')
  writeShared(path, Buffer.from('content'), undefined)
  t.equal(readShared(path)?.toString(), 'content')
  t.equal(readShared(`${path}-not`), undefined)
})

t.test('a pipe in the place of a file keeps nobody waiting', async t => {
  const path = join(t.testdir(), 'pipe')
  execFileSync('mkfifo', [path])
  t.equal(readShared(path), undefined)
  t.throws(
    () => withShared(partner, () => writeShared(path, Buffer.from('x'), undefined)),
    SpoiltFiles
  )
})

t.test('what the system refuses is the fault of whom the files are shared with', async t => {
  const folder = t.testdir({ file: 'kept' })
  mkdirSync(join(folder, 'directory'))
  symlinkSync('loop', join(folder, 'loop'))
  for (const name of ['directory', 'loop', 'file/below']) {
    const write = () => writeShared(join(folder, name), Buffer.from('x'), undefined)
    t.throws(() => withShared(partner, write), SpoiltFiles)
    t.throws(() => withShared(undefined, write), { code: /^E/ })
  }
  t.equal(readFileSync(join(folder, 'file'), 'utf8'), 'kept')
})

const skip = process.getuid?.() !== 0 && 'only root can act as others'

t.test('who lends his rights leads the judge to nothing that is not his', { skip }, async t => {
  const lender = { inside: 61_010, outside: 61_010, lendsRights: true } as const
  const folder = mkdtempSync(join(tmpdir(), 'h10spec-lent-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  chmodSync(folder, 0o755)
  const [own, secret] = [join(folder, 'own'), join(folder, 'secret')]
  writeFileSync(secret, 'secret', { mode: 0o600 })
  mkdirSync(own)
  symlinkSync(secret, join(own, 'link'))
  symlinkSync(folder, join(own, 'folder'))
  handOver(own, lender.outside)
  t.equal(statSync(secret).uid, 0, 'a link is handed over, not what it leads to')
  const write = (name: string) => writeShared(join(own, name), Buffer.from('mine'), lender)
  for (const name of ['link', 'folder/new', 'folder/secret']) {
    t.throws(() => withShared(lender, () => write(name)), SpoiltFiles, name)
  }
  const read = () => readShared(join(own, 'folder/secret'))
  t.throws(() => withShared(lender, read), SpoiltFiles)
  t.equal(readFileSync(secret, 'utf8'), 'secret')
  withShared(lender, () => withShared(lender, () => write('some/file')))
  t.match(statSync(join(own, 'some/file')), { uid: lender.outside, gid: lender.outside })
  t.same([process.geteuid?.(), process.getegid?.()], [0, 0], 'the judge has its own again')
})

t.test('a mistake of the judge stays one', async t => {
  const act = () => {
    throw new TypeError('a mistake')
  }
  t.throws(() => withShared(partner, act), TypeError)
})
