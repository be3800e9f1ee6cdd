import t from 'tap'
import { contentTypeOf } from '../../../reference/server/content-type.js'

function typeOf(name: string, text: string, encoding: BufferEncoding = 'utf8'): string {
  return contentTypeOf(name, Buffer.from(text, encoding))
}

t.test('the name tells the type', async t => {
  t.equal(typeOf('a.html', ''), 'text/html')
  t.equal(typeOf('a.b.PNG', ''), 'image/png')
  t.equal(typeOf('a.json', '"ü"'), 'application/json')
  t.equal(typeOf('a', ''), 'application/octet-stream')
  t.equal(typeOf('a.unheard-of', '<html>'), 'application/octet-stream')
})

t.test('the character set is named when the text leaves no doubt', async t => {
  t.equal(typeOf('a.txt', 'plain ASCII'), 'text/plain')
  t.equal(typeOf('a.txt', 'grün'), 'text/plain; charset=utf-8')
  t.equal(typeOf('a.txt', 'ende: ü'), 'text/plain; charset=utf-8')
  t.equal(typeOf('a.txt', 'gr\xfcn', 'latin1'), 'text/plain')
  t.equal(typeOf('a.txt', 'caf\xe9', 'latin1'), 'text/plain')
})

t.test('an opening may be cut within a character', async t => {
  const text = Buffer.from('ü€😀')
  for (let length = 2; length <= text.length; length++) {
    t.equal(contentTypeOf('a.txt', text.subarray(0, length)), 'text/plain; charset=utf-8')
  }
})
