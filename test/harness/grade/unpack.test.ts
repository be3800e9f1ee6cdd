import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
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
  const { directory: copy } = await unpack({ path: zip, form: 'directory' }, place('copy'))
  t.equal(hashDirectory(copy), hashDirectory(zip))
  writeFileSync(join(copy, 'lib/a.py'), 'b')
  t.not(hashDirectory(copy), hashDirectory(zip))
})

t.test('what others pack is read', async t => {
  const directory = place('plain')
  writeFileSync(join(directory, 'httpc.js'), 'x'.repeat(100_000))
  await create({ gzip: true, file: join(top, 'by-tar.tgz'), cwd: directory }, ['.'])
  const { directory: unpacked } = await unpack(
    { path: join(top, 'by-tar.tgz'), form: 'tar' },
    place('by-tar')
  )
  t.same(readdirSync(unpacked), ['httpc.js'])
})

t.test('a directory with one archive in it is that archive', async t => {
  const directory = place('Ann Smith_1234_file')
  writeFileSync(join(directory, 'work.zip'), zipOf(good))
  const { directory: unpacked } = await unpack(
    { path: directory, form: 'directory' },
    place('moodle')
  )
  t.same(readdirSync(unpacked).sort(), ['httpfs.py', 'lib', 'now'])
})

// Each is inside by its words, and out by what it follows: `j` is the root of the disk.
const chain: readonly Member[] = [...'abcdefghij'].map((name, nth, names) => ({
  name,
  content: nth === 0 ? '.' : `${names[nth - 1]}/..`,
  mode: LINK
}))

const attacks: Readonly<Record<string, readonly [readonly Member[], RegExp]>> = {
  'leads out': [[{ name: '../evil', content: '' }], /\.\.\/evil/],
  'leads out in the middle': [[{ name: 'a/../../evil', content: '' }], /a\/\.\.\/\.\.\/evil/],
  'has an absolute name': [
    [{ name: '/etc/evil', content: '' }],
    /absolute.*\/etc\/evil|\/etc\/evil.*absolute/
  ],
  'makes a link behind links that lead out': [
    [
      { name: 'httpfs.py', content: 'print(1)' },
      ...chain,
      { name: `j${top}/evil/.bash_login`, content: '../../x', mode: LINK }
    ],
    /"j\/.*\/evil\/\.bash_login" lies behind a link/
  ],
  'makes a link behind one that stays inside': [
    [
      { name: 'd/file', content: '' },
      { name: 'a', content: 'd', mode: LINK },
      { name: 'a/b/evil', content: 'file', mode: LINK }
    ],
    /"a\/b\/evil" lies behind a link/
  ],
  'writes through a link': [
    [
      { name: 'd/file', content: '' },
      { name: 'a', content: 'd', mode: LINK },
      { name: 'a/evil', content: '' }
    ],
    /"a" is there twice/
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

const leading: Readonly<Record<string, readonly [readonly Member[], RegExp]>> = {
  out: [[{ name: 'l', content: '../../etc', mode: LINK }], /: l -> \.\.\/\.\.\/etc$/],
  'to an absolute name': [
    [{ name: '.venv/bin/python3', content: '/usr/bin/python3', mode: LINK }],
    /: \.venv\/bin\/python3 -> \/usr\/bin\/python3$/
  ],
  'out by a link': [
    [
      { name: 'd/e/file', content: '' },
      { name: 'd/e/l', content: '../..', mode: LINK },
      { name: 'm', content: 'd/e/l/../x', mode: LINK }
    ],
    /: m -> d\/e\/l\/\.\.\/x$/
  ],
  'out by many links': [chain, /: b -> a\/\.\., and 8 more$/],
  'out and in again': [
    [
      { name: 'a', content: '.', mode: LINK },
      { name: 'b', content: 'a/../submission/main.py', mode: LINK },
      { name: 'o', content: 'a/..', mode: LINK },
      { name: 'p', content: 'o/submission/main.py', mode: LINK }
    ],
    /: o -> a\/\.\., and 1 more$/
  ],
  'in a circle': [
    [
      { name: 'a', content: 'b', mode: LINK },
      { name: 'b', content: 'a', mode: LINK }
    ],
    /: a -> b, and 1 more$/
  ],
  nowhere: [[{ name: 'l', content: 'gone\x1b[31m', mode: LINK }], /: l -> gone[^\x1b]*$/],
  'too far': [[{ name: 'l', content: 'x/'.repeat(1500), mode: LINK }], /: l -> x\/x\//]
}

for (const [where, [members, told]] of Object.entries(leading)) {
  t.test(`a link that leads ${where} is left out, and told`, async t => {
    const main = { name: 'main.py', content: 'print(1)\n' }
    const all = [main, ...members]
    const isLong = members.some(({ content }) => content.length > 100)
    const zip = await unpackBytes(where, zipOf(all), 'zip')
    const tar = isLong ? zip : await unpackBytes(where, gzipSync(tarOf(all)), 'tar')
    for (const { directory, leftOut } of [zip, tar]) {
      t.match(leftOut, told)
      t.equal(readFileSync(join(directory, 'main.py'), 'utf8'), main.content)
      for (const path of linksIn(directory)) {
        t.ok(realpathSync.native(path).startsWith(directory), path)
      }
    }
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

t.test('another name of a file is a file of its own', async t => {
  const main = { name: 'main.py', content: 'print(1)', mode: 0o755 }
  const linked = (to: string) => tarOf([main, { name: 'd/twin', content: '', type: '1', to }])
  const { directory, leftOut } = await unpackBytes('twin', linked('main.py'), 'tar')
  t.equal(readFileSync(join(directory, 'd/twin'), 'utf8'), main.content)
  t.match(statSync(join(directory, 'd/twin')), { nlink: 1 })
  t.equal(leftOut, undefined)
  const none = await unpackBytes('no twin', linked('gone'), 'tar')
  t.match(none.leftOut, /: d\/twin -> gone$/)
  t.notOk(readdirSync(none.directory).includes('d'))
  await t.rejects(unpackBytes('hard', linked('/etc/passwd'), 'tar'), { message: /absolute name/ })
  const twins = Array.from({ length: 30 }, (_, nth) => ({
    name: `t${nth}`,
    content: '',
    type: '1',
    to: 'main.py'
  }))
  const much = unpackTar('twins', [main, ...twins], { ...usualLimits, bytes: 100 })
  await t.rejects(much, { message: /"t11" makes it larger/ })
})

t.test('a device is refused', async t => {
  const device = tarOf([{ name: 'null', content: '', type: '3' }])
  await t.rejects(unpackBytes('device', device, 'tar'), { message: /"null" is a CharacterDevice/ })
})

t.test('a tar may not swell by what is left out of it', async t => {
  const zeros = '\0'.repeat(12 * 1024 * 1024)
  for (const name of ['.git/zeros', '__MACOSX/zeros']) {
    await t.rejects(unpackTar('history', [{ name, content: zeros }]), {
      message: /zeros" makes it larger than/
    })
  }
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
  writeFileSync(join(linked, 'main.py'), '')
  const { directory, leftOut } = await unpack({ path: linked, form: 'directory' }, place('l'))
  t.match(leftOut, /: words -> \/etc\/passwd$/)
  t.same(readdirSync(directory), ['main.py'])
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

async function unpackZip(name: string, members: readonly Member[], limits = usualLimits) {
  return (await unpackBytes(name, zipOf(members), 'zip', limits)).directory
}

async function unpackTar(name: string, members: readonly Member[], limits = usualLimits) {
  return (await unpackBytes(name, gzipSync(tarOf(members)), 'tar', limits)).directory
}

function linksIn(directory: string): readonly string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isSymbolicLink())
    .map(entry => join(entry.parentPath, entry.name))
}

function unpackBytes(name: string, bytes: Buffer, form: 'zip' | 'tar', limits = usualLimits) {
  const path = join(top, `archive.${form}`)
  writeFileSync(path, bytes)
  return unpack({ path, form }, place(`${name} in ${form}`), limits)
}
