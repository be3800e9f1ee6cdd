import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
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

t.test('a mistake of the judge stays one', async t => {
  const act = () => {
    throw new TypeError('a mistake')
  }
  t.throws(() => withShared(partner, act), TypeError)
})
