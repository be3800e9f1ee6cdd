import { mkdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import t from 'tap'
import { Fingerprints, fingerprintOf } from '../../../harness/target/fingerprints.js'

// Longer than the file system's clock stands still.
const SETTLED = 80

t.test('a file is told by its content, read once or again', async t => {
  const path = join(t.testdir({ a: 'one' }), 'a')
  const fingerprints = new Fingerprints()
  await wait(SETTLED)
  t.equal(fingerprints.of(path), fingerprintOf(Buffer.from('one')))
  t.equal(fingerprints.of(path), fingerprintOf(Buffer.from('one')))
})

t.test('a change is seen, however short ago and however well it is hidden', async t => {
  const path = join(t.testdir({ a: 'one' }), 'a')
  const fingerprints = new Fingerprints()
  fingerprints.of(path)
  writeFileSync(path, 'two')
  t.equal(fingerprints.of(path), fingerprintOf(Buffer.from('two')))
  await wait(SETTLED)
  fingerprints.of(path)
  const { atime, mtime } = statSync(path)
  writeFileSync(path, 'six')
  utimesSync(path, atime, mtime)
  t.equal(fingerprints.of(path), fingerprintOf(Buffer.from('six')))
})

t.test('what is no file is not read', async t => {
  const folder = t.testdir({ large: Buffer.alloc(100_000) })
  const fingerprints = new Fingerprints()
  symlinkSync('/dev/zero', join(folder, 'link'))
  mkdirSync(join(folder, 'folder'))
  t.equal(fingerprints.of(join(folder, 'link')), 'link to /dev/zero')
  t.equal(fingerprints.of(join(folder, 'folder')), 'neither file nor link')
  t.match(fingerprints.of(join(folder, 'large')), /^100000 octets, /)
  rmSync(join(folder, 'large'))
  t.equal(fingerprints.of(join(folder, 'large')), undefined)
})
