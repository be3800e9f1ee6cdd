import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { DocumentRoot } from '../../../reference/server/document-root.js'
import { readPasswordFile } from '../../../reference/server/password-file.js'
import { authorize } from '../../../reference/server/protection.js'

async function read(t: Test, text: string) {
  const base = t.testdir({ www: {} })
  writeFileSync(join(base, 'passwords'), text)
  return readPasswordFile(join(base, 'passwords'), await DocumentRoot.at(join(base, 'www')))
}

function basic(account: string): string {
  return `Basic ${Buffer.from(account).toString('base64')}`
}

t.test('accounts of one path are one protection, however it is spelled', async t => {
  const text = '# comment\r\n\r\n/a/ x:1\r\n  # more\n\t/%61\ty:2\n//a z:\n/b w:ü #3 \n'
  const protections = await read(t, text)
  t.same(
    protections.map(({ realm }) => realm),
    ['/a', '/b']
  )
  for (const account of ['x:1', 'y:2', 'z:']) authorize(['a'], basic(account), protections)
  authorize(['b'], basic('w:ü #3 '), protections)
})

t.test('a file without accounts protects nothing', async t => {
  t.same(await read(t, ''), [])
})

const broken = [
  ['no account', '/a/'],
  ['no colon', '/a/ alice'],
  ['no path', 'alice:x'],
  ['a path that does not begin at the root', 'a/ alice:x'],
  ['a path that leads out', '/../a alice:x'],
  ['a bad escape', '/% alice:x'],
  ['a control character', '/a/ alice:x\x07'],
  ['a byte order mark', '\ufeff/a/ alice:x']
] as const

for (const [what, line] of broken) {
  t.test(`${what}: refused with its line, without its text`, async t => {
    await t.rejects(read(t, `# passwords\n${line}\n`), {
      name: 'PasswordFileError',
      message: /^cannot use the password file .*: line 2 is not "\/path user:password"$/
    })
  })
}

t.test('a file that would be served is not used', async t => {
  const base = t.testdir({ www: { passwords: '/a x:y\n' } })
  const root = await DocumentRoot.at(join(base, 'www'))
  symlinkSync('www/passwords', join(base, 'link'))
  for (const name of ['www/passwords', 'www/../link']) {
    await t.rejects(readPasswordFile(join(base, name), root), {
      message: /: it lies in the directory that is served$/
    })
  }
  await t.rejects(readPasswordFile(join(base, 'none'), root), { message: /ENOENT/ })
  await t.rejects(readPasswordFile(base, root), { name: 'PasswordFileError', message: /EISDIR/ })
})
