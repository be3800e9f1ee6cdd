import t from 'tap'
import { contentOf, contents, OCTETS } from '../../../harness/scene/content.js'
import { Random } from '../../../harness/scene/random.js'

t.test('the words of a step say what a document holds', async t => {
  const random = new Random('1')
  t.equal(contentOf('of 300 octets')(random).length, 300)
  t.match('of 300 octets', new RegExp(`^${OCTETS}$`))
  t.equal(new Set(contentOf('that holds every octet value')(random)).size, 256)
  t.equal(contentOf('that is empty')(random).length, 0)
  t.match(contentOf('that begins with an empty line')(random).toString(), /^\r\n\w/)
  t.match(contentOf('that looks like a response')(random).toString(), /^HTTP\/1\.0 200 OK\r\n/)
})

t.test('nobody can know what a document that is not empty holds', async t => {
  for (const [words, make] of Object.entries(contents)) {
    const same = make(new Random('1')).equals(make(new Random('2')))
    t.equal(same, words === 'that is empty', words)
  }
})

t.test('text beyond ASCII has more octets than characters', async t => {
  const content = contentOf('with text beyond ASCII')(new Random('1'))
  t.ok(content.length > content.toString('utf8').length)
})
