import t from 'tap'
import { expectMimeForm } from '../../../harness/expect/mime.js'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import { observedOf, response } from './observed-of.js'

const mime = ['MIME-Version: 1.0', 'Content-Type: text/plain']

t.test('what does not claim to be MIME is not judged', async t => {
  t.doesNotThrow(() => expectMimeForm(observedOf(response(200, ['Content-Type: text/x'], 'a\nb'))))
  t.throws(() => expectMimeForm(observedOf('')), Inconclusive)
})

t.test('lines of a text end with CRLF in MIME, and no coding is used', async t => {
  t.doesNotThrow(() => expectMimeForm(observedOf(response(200, mime, 'a\r\nb\r\n'))))
  const image = ['MIME-Version: 1.0', 'Content-Type: image/gif']
  t.doesNotThrow(() => expectMimeForm(observedOf(response(200, image, 'a\nb'))))
  for (const body of ['a\nb', 'a\rb', '\n']) {
    t.throws(() => expectMimeForm(observedOf(response(200, mime, body))), Violation)
  }
  const coded = [...mime, 'Content-Encoding: x-gzip']
  t.throws(() => expectMimeForm(observedOf(response(200, coded, 'a'))), /x-gzip/)
})
