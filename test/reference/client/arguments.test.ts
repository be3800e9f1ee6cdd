import t from 'tap'
import { parseArguments } from '../../../reference/client/arguments.js'
import type { Failure } from '../../../reference/client/failure.js'

t.test('requests', async t => {
  t.match(parseArguments(['get', 'http://h/a?b']), {
    kind: 'request',
    method: 'GET',
    url: { host: 'h', port: 80, target: '/a?b' },
    fields: [],
    data: undefined,
    file: undefined,
    verbose: false,
    follow: false,
    output: undefined,
    timeout: undefined
  })
  t.match(
    parseArguments(['post', '-v', '-d', '{"a": 1}', 'http://h/', '-o', 'x', '--timeout=2.5']),
    {
      method: 'POST',
      data: Buffer.from('{"a": 1}'),
      verbose: true,
      output: 'x',
      timeout: 2.5
    }
  )
  t.match(parseArguments(['-L', 'http://h/'].toSpliced(1, 0, 'get')), { follow: true })
})

t.test('header fields', async t => {
  const parsed = parseArguments(['get', '-h', 'A:b', 'http://h/', '-h', 'C:  d: e ', '-h', 'F:'])
  t.match(parsed, {
    fields: [
      ['A', 'b'],
      ['C', 'd: e'],
      ['F', '']
    ]
  })
  const { fields } = parseArguments(['get', '-h', 'A:\u00e9', 'http://h/']) as { fields: unknown }
  t.same(fields, [['A', '\xc3\xa9']], 'one character is one byte of UTF-8')
})

t.test('a body may begin with a dash', async t => {
  for (const args of [['-d', '-1'], ['-d-1'], ['--data=-1'], ['--d', '-1']]) {
    t.match(
      parseArguments(['post', ...args, 'http://h/']),
      { data: Buffer.from('-1') },
      args.join(' ')
    )
  }
  t.match(parseArguments(['post', '-d', '--', 'http://h/']), { data: Buffer.from('--') })
  t.match(parseArguments(['post', '-d', '', 'http://h/']), { data: Buffer.from('') })
  t.match(parseArguments(['post', '-f', '-', 'http://h/']), { file: '-' })
})

t.test('help and version', async t => {
  t.same(parseArguments(['help']), { kind: 'help', topic: undefined })
  t.same(parseArguments(['help', 'post']), { kind: 'help', topic: 'post' })
  t.same(parseArguments(['--help']), { kind: 'help', topic: undefined })
  t.same(parseArguments(['get', '--help']), { kind: 'help', topic: 'get' })
  t.same(parseArguments(['--version']), { kind: 'version' })
})

t.test('what is wrong', async t => {
  const wrong: string[][] = [
    [],
    ['put', 'http://h/'],
    ['GET', 'http://h/'],
    ['get'],
    ['get', 'http://h/', 'http://i/'],
    ['get', 'https://h/'],
    ['get', 'h'],
    ['get', 'http://h/\r\nX: y'],
    ['get', '-d', 'x', 'http://h/'],
    ['get', '-f', 'x', 'http://h/'],
    ['post', '-d', 'x', '-f', 'y', 'http://h/'],
    ['post', '-d', '', '-f', 'y', 'http://h/'],
    ['post', '-d', 'x', '-d', 'y', 'http://h/'],
    ['post', '-d', 'x', '--d', 'y', 'http://h/'],
    ['get', '-o', 'x', '-o', 'y', 'http://h/'],
    ['get', '-h', 'x', 'http://h/'],
    ['get', '-h', ':x', 'http://h/'],
    ['get', '-h', 'a b:x', 'http://h/'],
    ['get', '-h', 'a:x\r\nb:y', 'http://h/'],
    ['get', '-h', 'a:x\0', 'http://h/'],
    ['get', '-x', 'http://h/'],
    ['get', '--verbos', 'http://h/'],
    ['get', '--verbose=1', 'http://h/'],
    ['get', 'http://h/', '-h'],
    ['get', '--timeout', '0', 'http://h/'],
    ['get', '--timeout', '-1', 'http://h/'],
    ['get', '--timeout', 'x', 'http://h/'],
    ['get', '--timeout', '', 'http://h/'],
    ['get', '--timeout', '1e9', 'http://h/']
  ]
  for (const args of wrong) {
    t.throws(
      () => parseArguments(args),
      { name: 'Failure', kind: 'usage' } as Failure,
      args.join(' ')
    )
  }
})
