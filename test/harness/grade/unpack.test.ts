import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import t from 'tap'
import { create } from 'tar'
import { hashDirectory } from '../../../harness/grade/submission-hash.js'
import { unpack } from '../../../harness/grade/unpack.js'
import { usualLimits } from '../../../harness/grade/unpack-limits.js'
import { FIFO, LINK, type Member, tarOf, zipOf } from './archives.js'

const top = mkdtempSync(join(tmpdir(), 'h10spec-unpack-'))
t.teardown(() => execFileSync('rm', ['-r', top]))

const good: readonly Member[] = [
  { name: 'ann/httpfs.py', content: 'print(1)\n', mode: 0o100755 },
  { name: 'ann/lib/a.py', content: 'a' },
  { name: 'ann/now', content: 'lib/a.py', mode: LINK | 0o777 },
  { name: '__MACOSX/ann/._httpfs.py', content: 'junk' },
  { name: 'ann/.DS_Store', content: 'junk' }
]

t.test('a zip, a tar and a directory with the same in it are the same', async t => {
  const zip = await unpackZip('good', good)
  const tar = await unpackTar('good', good)
  t.match(zip, /ann$/)
  t.same(readdirSync(zip).sort(), ['httpfs.py', 'lib', 'now'])
  t.equal(statSync(join(zip, 'httpfs.py')).mode & 0o777, 0o755)
  t.equal(statSync(join(zip, 'lib/a.py')).mode & 0o777, 0o644)
  t.equal(readFileSync(join(tar, 'now'), 'latin1'), 'a')
  t.equal(hashDirectory(tar), hashDirectory(zip))
  const copy = await unpack({ path: zip, form: 'directory' }, place('copy'))
  t.equal(hashDirectory(copy), hashDirectory(zip))
  writeFileSync(join(copy, 'lib/a.py'), 'b')
  t.not(hashDirectory(copy), hashDirectory(zip))
})

t.test('what others pack is read', async t => {
  const directory = place('plain')
  writeFileSync(join(directory, 'httpc.js'), 'x'.repeat(100_000))
  await create({ gzip: true, file: join(top, 'by-tar.tgz'), cwd: directory }, ['.'])
  const unpacked = await unpack({ path: join(top, 'by-tar.tgz'), form: 'tar' }, place('by-tar'))
  t.same(readdirSync(unpacked), ['httpc.js'])
})

t.test('a directory with one archive in it is that archive', async t => {
  const directory = place('Ann Smith_1234_file')
  writeFileSync(join(directory, 'work.zip'), zipOf(good))
  const unpacked = await unpack({ path: directory, form: 'directory' }, place('moodle'))
  t.same(readdirSync(unpacked).sort(), ['httpfs.py', 'lib', 'now'])
})

const attacks: Readonly<Record<string, readonly [readonly Member[], RegExp]>> = {
  'leads out': [[{ name: '../evil', content: '' }], /\.\.\/evil/],
  'leads out in the middle': [[{ name: 'a/../../evil', content: '' }], /a\/\.\.\/\.\.\/evil/],
  'has an absolute name': [
    [{ name: '/etc/evil', content: '' }],
    /absolute.*\/etc\/evil|\/etc\/evil.*absolute/
  ],
  'links out': [[{ name: 'a', content: '../../etc', mode: LINK }], /"a" is a link that leads out/],
  'links to an absolute name': [
    [{ name: 'a', content: '/etc', mode: LINK }],
    /leads out, to "\/etc"/
  ],
  'links out by a link': [
    [
      { name: 'd/e/file', content: '' },
      { name: 'd/e/l', content: '../..', mode: LINK },
      { name: 'm', content: 'd/e/l/../x', mode: LINK }
    ],
    /"m" is a link/
  ],
  'writes through a link': [
    [
      { name: 'd/file', content: '' },
      { name: 'a', content: 'd', mode: LINK },
      { name: 'a/evil', content: '' }
    ],
    /"a" is there twice/
  ],
  'links in a circle': [
    [
      { name: 'a', content: 'b', mode: LINK },
      { name: 'b', content: 'a', mode: LINK }
    ],
    /"a" is a link to b, which is not there/
  ],
  'is there twice': [
    [
      { name: 'a', content: '1' },
      { name: 'a', content: '2' }
    ],
    /"a" is there twice/
  ],
  'is a file and a directory': [
    [
      { name: 'a', content: '1' },
      { name: 'a/b', content: '2' }
    ],
    /"a\/b" is both/
  ],
  'has a pipe': [
    [{ name: 'p', content: '', mode: FIFO }],
    /"p" is .*neither a file nor a directory/
  ],
  'lies too deep': [[{ name: `${'d/'.repeat(50)}x`, content: '' }], /lies too deep/],
  'has too long a name': [[{ name: 'n'.repeat(300), content: '' }], /has a name of over 255/],
  'steers the terminal': [[{ name: '\x1b[31m/../x', content: '' }], /^[^\x1b]*$/],
  'is nothing': [[], /there is nothing in it|it is no tar archive/]
}

for (const [what, [members, reason]] of Object.entries(attacks)) {
  t.test(`an archive that ${what} is refused`, async t => {
    await t.rejects(unpackZip(what, members), { name: 'UnpackFailure', message: reason })
    await t.rejects(unpackTar(what, members), { name: 'UnpackFailure', message: reason })
    t.notOk(readdirSync(top).includes('evil'))
  })
}

t.test('a small archive that swells is refused', async t => {
  const members = [{ name: 'zeros', content: '\0'.repeat(12 * 1024 * 1024) }]
  const reason = { message: /"zeros" makes it larger than/ }
  await t.rejects(unpackZip('bomb', members), reason)
  await t.rejects(unpackTar('bomb', members), reason)
})

t.test('an archive of too many files is refused', async t => {
  const members = Array.from({ length: 30 }, (_, nth) => ({ name: `f${nth}`, content: '' }))
  const limits = { ...usualLimits, entries: 20 }
  await t.rejects(unpackZip('many', members, limits), { message: 'it has over 20 files' })
  await t.rejects(unpackTar('many', members, limits), { message: 'it has over 20 files' })
})

t.test('an archive of too much is refused', async t => {
  const members = [
    { name: 'a', content: 'a'.repeat(600) },
    { name: 'b', content: 'b'.repeat(600) }
  ]
  const limits = { ...usualLimits, bytes: 1000 }
  await t.rejects(unpackZip('much', members, limits), { message: /"b" makes it larger than 1000/ })
  await t.rejects(unpackTar('much', members, limits), { message: /"b" makes it larger than 1000/ })
})

t.test('a zip that is encrypted is refused', async t => {
  const zip = zipOf([{ name: 'secret', content: 'x', flags: 1 }])
  await t.rejects(unpackBytes('encrypted', zip, 'zip'), { message: '"secret" is encrypted' })
})

t.test('a zip that lies about a size is refused', async t => {
  const zip = zipOf([{ name: 'liar', content: 'x'.repeat(5000), says: 10 }])
  await t.rejects(unpackBytes('liar', zip, 'zip'), { name: 'UnpackFailure' })
})

t.test('a tar with a hard link or a device is refused', async t => {
  const hard = tarOf([{ name: 'a', content: '', type: '1', to: '/etc/passwd' }])
  await t.rejects(unpackBytes('hard', hard, 'tar'), { message: /"a" is a Link/ })
  const device = tarOf([{ name: 'null', content: '', type: '3' }])
  await t.rejects(unpackBytes('device', device, 'tar'), { message: /"null" is a CharacterDevice/ })
})

t.test('what is cut off, and what is something else, is refused', async t => {
  const zip = zipOf(good)
  const tar = gzipSync(tarOf(good))
  await t.rejects(unpackBytes('cut', zip.subarray(0, -10), 'zip'), { name: 'UnpackFailure' })
  await t.rejects(unpackBytes('cut', tar.subarray(0, -20), 'tar'), { name: 'UnpackFailure' })
  await t.rejects(unpackBytes('text', Buffer.from('hello'), 'zip'), { name: 'UnpackFailure' })
  await t.rejects(unpackBytes('text', Buffer.from('hello'), 'tar'), { name: 'UnpackFailure' })
  await t.rejects(unpackBytes('zip', zip, 'tar'), { name: 'UnpackFailure' })
})

t.test('a directory is held to the same', async t => {
  const linked = place('linked')
  symlinkSync('/etc/passwd', join(linked, 'words'))
  await t.rejects(unpack({ path: linked, form: 'directory' }, place('l')), {
    message: '"words" is a link that leads out, to "/etc/passwd"'
  })
  const piped = place('piped')
  execFileSync('mkfifo', [join(piped, 'pipe')])
  await t.rejects(unpack({ path: piped, form: 'directory' }, place('p')), {
    message: '"pipe" is neither a file nor a directory'
  })
})

function place(name: string): string {
  const path = join(top, name)
  mkdirSync(path, { recursive: true })
  return path
}

function unpackZip(name: string, members: readonly Member[], limits = usualLimits) {
  return unpackBytes(name, zipOf(members), 'zip', limits)
}

function unpackTar(name: string, members: readonly Member[], limits = usualLimits) {
  return unpackBytes(name, gzipSync(tarOf(members)), 'tar', limits)
}

function unpackBytes(name: string, bytes: Buffer, form: 'zip' | 'tar', limits = usualLimits) {
  const path = join(top, `archive.${form}`)
  writeFileSync(path, bytes)
  return unpack({ path, form }, place(`${name} in ${form}`), limits)
}
