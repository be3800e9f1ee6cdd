import t from 'tap'
import { type BodyName, bodies, bodyOf, isArgument } from '../../../harness/scene/client-body.js'
import { Random } from '../../../harness/scene/random.js'

t.test('no two bodies are alike', async t => {
  const names = (Object.keys(bodies) as BodyName[]).filter(name => name !== 'nothing')
  for (const name of names)
    t.notOk(bodyOf(name, new Random('1')).equals(bodyOf(name, new Random('2'))), name)
})

t.test('bodies are what they are called', async t => {
  const random = new Random('1')
  t.equal(new Set(bodyOf('every octet', random)).size, 256)
  t.equal(bodyOf('a mebibyte', random).length, 2 ** 20)
  t.equal(bodyOf('a long text', random).length, 100_000)
  t.equal(bodyOf('nothing', random).length, 0)
  t.ok(bodyOf('NUL', random).includes(0))
  t.match(bodyOf('all line ends', random).toString(), /^\w+\r\n\w+\n\w+\r\w+$/)
})

t.test('an argument is text without NUL that the kernel lets through', async t => {
  const random = new Random('1')
  for (const name of ['plain text', 'text beyond ASCII', 'a long text', 'nothing'] as const)
    t.ok(isArgument(bodyOf(name, random)), name)
  for (const name of ['NUL', 'every octet', 'a mebibyte'] as const)
    t.notOk(isArgument(bodyOf(name, random)), name)
})
