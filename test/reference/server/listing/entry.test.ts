import { execFileSync } from 'node:child_process'
import { symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { DocumentRoot } from '../../../../reference/server/document-root.js'
import { readEntries } from '../../../../reference/server/listing/entry.js'

t.test('entries are what a GET would be answered with', async t => {
  const base = t.testdir({ 'canary.txt': 'x', www: { 'a.txt': 'hello', folder: {} } })
  const path = join(base, 'www')
  const modified = new Date('2020-01-02T03:04:05Z')
  utimesSync(join(path, 'a.txt'), modified, modified)
  symlinkSync('a.txt', join(path, 'link'))
  symlinkSync('folder', join(path, 'way'))
  symlinkSync('../canary.txt', join(path, 'out'))
  symlinkSync('none', join(path, 'dangling'))
  execFileSync('mkfifo', [join(path, 'fifo')])
  writeFileSync(join(path, 'back\\slash'), '')
  writeFileSync(join(path, `.httpfs-${'0'.repeat(32)}.part`), '')
  writeFileSync(Buffer.from(`${path}/\xff`, 'latin1'), '')

  const root = await DocumentRoot.at(path)
  const folder = await root.makeFolder([])
  const entries = await readEntries(folder, root)
  folder.close()
  t.same(entries.map(({ name, kind }) => `${kind} ${name}`).sort(), [
    'file a.txt',
    'file link',
    'file \xff',
    'folder folder',
    'folder way'
  ])
  const link = entries.find(({ name }) => name === 'link')
  t.match(link, { label: 'link', size: 5, modified })
})
