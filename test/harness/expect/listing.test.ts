import t from 'tap'
import { expectForm, expectNamed, expectUnnamed, formOf } from '../../../harness/expect/listing.js'
import { Violation } from '../../../harness/expect/outcome.js'
import { observedOf, response } from './observed-of.js'

t.test('names are found in every spelling', async t => {
  const names = ['salt&pepper.txt', 'two words.txt']
  const spellings = [
    'salt&pepper.txt\ntwo words.txt\n',
    '<li>salt&amp;pepper.txt</li><li>two words.txt</li>',
    '<a href="salt%26pepper.txt"></a><a href="two%20words.txt"></a>',
    '["salt\\u0026pepper.txt","two words.txt"]'
  ]
  for (const body of spellings) t.doesNotThrow(() => expectNamed(listed(body), names), body)
  t.throws(() => expectNamed(listed('salt and pepper, two words.txt'), names), /salt&pepper/)
  t.throws(() => expectNamed(observedOf(response(403, [], names.join())), names), {
    name: 'Violation',
    grade: { what: 'listing', seen: 'absent' }
  })
})

t.test('a name that is gone is not to be found', async t => {
  t.doesNotThrow(() => expectUnnamed(listed('a.txt'), 'b.txt'))
  t.throws(() => expectUnnamed(listed('a.txt b%2etxt'), 'b.txt'), Violation)
})

t.test('a listing has the form that its type stands for', async t => {
  const samples = {
    'application/json': '["a.txt"]',
    'application/xml': '<?xml version="1.0"?><listing/>',
    'text/html': '<ul><li>a.txt</li></ul>',
    'text/plain': 'a.txt\nb<1>.txt\n'
  } as const
  for (const type of Object.keys(samples) as (keyof typeof samples)[]) {
    t.doesNotThrow(() => expectForm(listed(samples[type]), type), type)
  }
  const page = '<!DOCTYPE html><html><a href="a.txt">a.txt</a></html>'
  t.doesNotThrow(() => expectForm(listed(page), 'text/html'))
  for (const type of ['application/json', 'application/xml', 'text/plain'] as const) {
    t.throws(() => expectForm(listed(page), type), Violation, type)
  }
  t.throws(() => expectForm(listed(samples['application/xml']), 'text/html'), Violation)
  t.throws(() => expectForm(listed(samples['text/plain']), 'application/xml'), Violation)
})

function listed(body: string) {
  return observedOf(response(200, [], body))
}

for (const [form, body] of [
  ['JSON', '["a.txt", "b.txt"]'],
  ['JSON', '{"files": [{"name": "a.txt"}, {"name": "b.txt"}]}'],
  ['XML', '<?xml version="1.0"?><files><file>a.txt</file><file>b.txt</file></files>'],
  ['XML', '<files><file name="a.txt"/><file name="b.txt"/></files>'],
  ['HTML', '<ul><li>a.txt</li><li>b.txt</li></ul>'],
  ['HTML', '<?xml version="1.0"?><html><body>a.txt b.txt</body></html>'],
  ['plain text', 'a.txt\r\nb.txt\r\n'],
  ['plain text', '-rw-r--r-- 1 root root 5 a.txt\n-rw-r--r-- 1 root root 5 b.txt'],
  ['another form', "['a.txt', 'b.txt']"],
  ['another form', 'a.txt,b.txt']
] as const) {
  t.test(`names are found as ${form}: ${body}`, async t => {
    t.equal(formOf(Buffer.from(body), ['a.txt', 'b.txt']), form)
    t.match(expectNamed(listed(body), ['a.txt', 'b.txt']), { what: 'listing', seen: form })
  })
}

t.test('names that are not listed are absent', async t => {
  const grade = { what: 'listing', seen: 'absent' }
  t.throws(() => expectNamed(listed('a.txt'), ['a.txt', 'b.txt']), { name: 'Violation', grade })
})
