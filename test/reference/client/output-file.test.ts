import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { OutputFile } from '../../../reference/client/output-file.js'

t.test('a new file', async t => {
  const directory = t.testdir()
  const path = join(directory, 'new')
  const file = await OutputFile.open(path)
  await file.write(Buffer.from([0, 255]))
  await file.write(Buffer.from([10]))
  t.notOk(readdirSync(directory).includes('new'), 'it is not there before it is whole')
  await file.keep()
  t.same(readFileSync(path), Buffer.from([0, 255, 10]))
  t.same(readdirSync(directory), ['new'], 'and nothing else is left')
})

t.test('an old file', async t => {
  const directory = t.testdir({ old: 'old content' })
  const path = join(directory, 'old')
  const dropped = await OutputFile.open(path)
  await dropped.write(Buffer.from('half'))
  await dropped.drop()
  t.equal(readFileSync(path, 'utf8'), 'old content')
  const kept = await OutputFile.open(path)
  await kept.write(Buffer.from('new'))
  t.equal(readFileSync(path, 'utf8'), 'old content')
  await kept.keep()
  t.equal(readFileSync(path, 'utf8'), 'new')
  t.same(readdirSync(directory), ['old'])
})

t.test('a symbolic link stays one', async t => {
  const directory = t.testdir({ real: 'x' })
  symlinkSync('real', join(directory, 'link'))
  const file = await OutputFile.open(join(directory, 'link'))
  await file.write(Buffer.from('y'))
  await file.keep()
  t.equal(readlinkSync(join(directory, 'link')), 'real')
  t.equal(readFileSync(join(directory, 'real'), 'utf8'), 'y')
})

t.test('a path where the file cannot stay', async t => {
  const directory = t.testdir()
  const file = await OutputFile.open(join(directory, 'x'))
  mkdirSync(join(directory, 'x'))
  await t.rejects(file.keep(), { name: 'Failure' })
  t.same(readdirSync(directory), ['x'], 'nothing else is left')
})

t.test('a device is not replaced', async t => {
  const file = await OutputFile.open('/dev/null')
  await file.write(Buffer.from('x'))
  await file.keep()
  t.ok(statSync('/dev/null').isCharacterDevice())
})

t.test('where there can be no file', async t => {
  const directory = t.testdir({ file: '' })
  writeFileSync(join(directory, 'file'), '')
  for (const path of [join(directory, 'none', 'x'), join(directory, 'file', 'x'), directory]) {
    await t.rejects(OutputFile.open(path), { name: 'Failure', kind: 'file' }, path)
  }
})
