import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectAlone, expectDelivered, expectStored } from '../../../harness/expect/printed-body.js'
import { likenessOf } from '../../../harness/wire/likeness.js'
import { visitOf } from './visit-of.js'

const grades = [
  ['exact', 'one two'],
  ['exact and a newline', 'one two\n'],
  ['exact and a newline', 'one two\r\n'],
  ['contained', 'one two\n\n'],
  ['contained', '\none two'],
  ['contained', 'Response:\none two\nBye.'],
  ['transformed', 'one\ntwo'],
  ['transformed', '{"body": "one  two"}'],
  ['absent', 'one'],
  ['absent', '']
] as const

t.test('what is printed is graded in steps', async t => {
  for (const [grade, printed] of grades)
    t.equal(likenessOf(Buffer.from(printed), Buffer.from('one two')), grade, printed)
})

t.test('a body in another character set is transformed', async t => {
  const body = Buffer.from('caf\xe9 au lait', 'latin1')
  t.equal(likenessOf(Buffer.from('café au lait', 'utf8'), body), 'transformed')
})

t.test('a framed body is delivered, a changed one is not', async t => {
  t.doesNotThrow(() => expectDelivered(visitOf({ body: 'a\r\nb', stdout: '> a\r\nb <' })))
  t.throws(() => expectDelivered(visitOf({ body: 'a\r\nb', stdout: 'a\nb' })), Violation)
  t.throws(() => expectDelivered(visitOf({ body: 'ab' })), /got nothing \(absent\); it ended/)
})

t.test('a part of the body can be asked for', async t => {
  const visit = visitOf({ body: 'hello world', stdout: 'hello' })
  t.doesNotThrow(() => expectDelivered(visit, Buffer.from('hello')))
})

t.test('beside the body stands one newline at most', async t => {
  t.doesNotThrow(() => expectAlone(visitOf({ body: 'a', stdout: 'a' })))
  t.doesNotThrow(() => expectAlone(visitOf({ body: 'a', stdout: 'a\n' })))
  t.throws(() => expectAlone(visitOf({ body: 'a', stdout: '\na\n' })), Violation)
})

t.test('a file holds the body or is missing', async t => {
  const visit = visitOf({ body: 'a' })
  t.doesNotThrow(() => expectStored(visit, Buffer.from('a')))
  t.throws(() => expectStored(visit, Buffer.from('HTTP/1.0 200 OK a')), /\(contained\)/)
  t.throws(() => expectStored(visit, undefined), /no file/)
})
