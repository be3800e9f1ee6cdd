import t from 'tap'
import { authorize, protect } from '../../../reference/server/protection.js'

function basic(account: string): string {
  return `Basic ${Buffer.from(account, 'latin1').toString('base64')}`
}

const protections = [
  protect('/private/', 'alice:a:b c'),
  protect('/private/deep/', 'bob:\xfc'),
  protect('/file.txt', ':')
]

function opens(path: string, authorization?: string): boolean {
  try {
    authorize(path.split('/').filter(Boolean), authorization, protections)
    return true
  } catch {
    return false
  }
}

t.test('a path covers itself and what is below it, and nothing else', async t => {
  for (const path of ['private', 'private/a', 'private/a/b', 'file.txt', 'file.txt/a']) {
    t.notOk(opens(path), path)
  }
  for (const path of ['', 'a', 'privat', 'private-too', 'a/private', 'file.txt.gz', 'Private']) {
    t.ok(opens(path), path)
  }
})

t.test('credentials open the space that they are for', async t => {
  t.ok(opens('private/a', basic('alice:a:b c')), 'a password may hold colons and blanks')
  t.ok(opens('file.txt', basic(':')), 'a user and a password may be empty')
  t.notOk(opens('file.txt', basic('alice:a:b c')))
  t.ok(opens('public', basic('mallory:x')), 'nobody asked')
})

t.test('the deepest path decides', async t => {
  t.ok(opens('private/deep/a', basic('bob:\xfc')))
  t.notOk(opens('private/deep/a', basic('alice:a:b c')))
  t.notOk(opens('private/a', basic('bob:\xfc')))
})

t.test('what is nearly right is wrong', async t => {
  for (const account of ['alice:a:b', 'alice:a:b c ', 'Alice:a:b c', 'alice', 'alice:', ':a:b c']) {
    t.notOk(opens('private/a', basic(account)), account)
  }
  t.notOk(opens('private/a', 'Basic !'))
})

t.test('a refusal names the space by its path, which no text can leave', async t => {
  const odd = protect('/a%20b%22%0d%0a/', 'a:b')
  const refused = {
    name: 'HttpError',
    status: 401,
    challenge: ['WWW-Authenticate', 'Basic realm="/a%20b%22%0D%0A"']
  }
  t.throws(() => authorize(['a b"\r\n'], undefined, [odd]), refused)
  t.throws(() => authorize(['a b"\r\n'], 'Basic !', [odd]), { ...refused, message: /not known/ })
  t.throws(() => protect('/../a', 'a:b'), { name: 'HttpError', status: 403 })
})
