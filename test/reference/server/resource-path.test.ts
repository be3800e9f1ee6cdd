import t from 'tap'
import {
  isServable,
  readResourcePath,
  writeResourcePath
} from '../../../reference/server/resource-path.js'

t.test('a path is split first and decoded after', async t => {
  t.same(readResourcePath('/'), { segments: [], slash: true })
  t.same(readResourcePath('/a/b.txt'), { segments: ['a', 'b.txt'], slash: false })
  t.same(readResourcePath('/a%20b/'), { segments: ['a b'], slash: true })
  t.same(readResourcePath('/%C3%BC'), { segments: ['\xc3\xbc'], slash: false })
  t.same(readResourcePath('/%2566'), { segments: ['%66'], slash: false }, 'decoded once')
  t.same(readResourcePath('/a;x=1+2:3'), { segments: ['a;x=1+2:3'], slash: false })
})

t.test('empty and dot segments name nothing', async t => {
  t.same(readResourcePath('//etc///passwd'), { segments: ['etc', 'passwd'], slash: false })
  t.same(readResourcePath('/a/./b/.'), { segments: ['a', 'b'], slash: true })
  t.same(readResourcePath('/a/%2e/b'), { segments: ['a', 'b'], slash: false })
})

const refused = [
  ['dot segments', '/../canary', 403],
  ['dot segments inside', '/a/../b', 403],
  ['dot segments at the end', '/a/..', 403],
  ['escaped dots', '/%2e%2e/canary', 403],
  ['one escaped dot', '/.%2E/canary', 403],
  ['an escaped slash', '/..%2fcanary', 403],
  ['an escaped slash inside a name', '/a%2Fb', 403],
  ['an absolute name', '/%2fetc%2fpasswd', 403],
  ['a backslash', '/..\\canary', 403],
  ['an escaped backslash', '/..%5Ccanary', 403],
  ['NUL', '/a%00.txt', 400],
  ['a stray percent sign', '/%', 400],
  ['escapes that are none', '/%u002e%u002e/canary', 400],
  ['a file on its way in', `/.httpfs-${'0'.repeat(32)}.part`, 403]
] as const

for (const [what, path, status] of refused) {
  t.test(`${what}: refused`, async t => {
    t.throws(() => readResourcePath(path), { name: 'HttpError', status })
  })
}

t.test('what only resembles dots is a name like any other', async t => {
  for (const path of ['/...', '/....', '/..;', '/. .', '/%c0%ae%c0%ae', '/%ef%bc%8e']) {
    t.equal(readResourcePath(path).segments.length, 1, path)
  }
})

t.test('a path is written in one way only', async t => {
  const write = (path: string) => writeResourcePath(readResourcePath(path))
  t.equal(write('/'), '/')
  t.equal(write('//a//b'), '/a/b')
  t.equal(write('/%61/%7e~/'), '/a/~~/')
  t.equal(write('/a b"<>&\'\xe9'), '/a%20b%22%3C%3E%26%27%E9')
  t.equal(write('/x%0d%0aSet-Cookie:%20a=b'), '/x%0D%0ASet-Cookie%3A%20a%3Db')
})

t.test('a listing shows only names that can be asked for', async t => {
  t.ok(['a', '.env', '...', 'a b', '\xff'].every(isServable))
  t.notOk(['', '.', '..', 'a/b', 'a\\b', 'a\0b'].some(isServable))
})
