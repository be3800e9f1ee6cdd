import t from 'tap'
import { decodePath, splitTarget } from '../../../reference/http/target.js'
import { refusal } from './feed.js'

t.test('splitting', async t => {
  const cases: [target: string, path: string, query?: string | undefined, authority?: string][] = [
    ['/', '/'],
    ['/a/b;c', '/a/b;c'],
    ['/a?', '/a', ''],
    ['/a?b=/../c?d', '/a', 'b=/../c?d'],
    ['/a%3Fb', '/a%3Fb'],
    ['//host/a', '//host/a'],
    ['/http://h/a', '/http://h/a'],
    ['/a#b?c', '/a'],
    ['http://h', '/', undefined, 'h'],
    ['http://h?q', '/', 'q', 'h'],
    ['HTTP://H:8080/a?q', '/a', 'q', 'H:8080']
  ]
  for (const [target, path, query, authority] of cases) {
    t.same(splitTarget(target), { path, query, authority }, target)
  }
})

t.test('what is no target', async t => {
  for (const target of ['', '*', 'a', '?q', '../a', 'http:/a', 'http:a', 'http:///a', 'ftp://h/']) {
    t.equal(
      refusal(() => splitTarget(target)),
      400,
      target
    )
  }
})

t.test('decoding', async t => {
  t.equal(decodePath('/a%20b'), '/a b')
  t.equal(decodePath('/%7euser%7E'), '/~user~')
  t.equal(decodePath('/a+b'), '/a+b', 'a plus is a plus')
  t.equal(decodePath('/%252e%2541'), '/%2e%41', 'once')
  t.equal(decodePath('/%c3%a9'), '/\xc3\xa9', 'one character is one byte')
  for (const path of ['/%', '/%4', '/%zz', '/%u002e', '/%%41']) {
    t.equal(
      refusal(() => decodePath(path)),
      400,
      path
    )
  }
  t.equal(
    refusal(() => decodePath('/a%00.txt')),
    400
  )
})
