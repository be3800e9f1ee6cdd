import { text } from 'node:stream/consumers'
import t from 'tap'
import { Replacement } from '../../../harness/zoo/replacement.js'

const cases = [
  { swap: { replace: '\r\n', with: '\n' }, from: 'a\r\n\r\nb\r', to: 'a\n\nb\r' },
  { swap: { replace: '\r\n', with: '\n', times: 'once' }, from: 'a\r\n\r\nb', to: 'a\n\r\nb' },
  { swap: { replace: 'aab', with: 'a' }, from: 'aaaabab', to: 'aaaab' },
  { swap: { replace: 'xy', with: 'x' }, from: 'xyyxy', to: 'xyx' },
  { swap: { replace: '$', with: '$&' }, from: 'a$b', to: 'a$&b' },
  { swap: { replace: '\xff', with: '' }, from: 'a\xffb', to: 'ab' }
] as const

t.test('a text is replaced however it arrives', async t => {
  for (const { swap, from, to } of cases) {
    for (let cut = 0; cut <= from.length; cut += 1) {
      const parts = [from.slice(0, cut), from.slice(cut)]
      t.equal(await through(swap, parts), to, JSON.stringify(parts))
    }
    t.equal(await through(swap, [...from]), to, `${JSON.stringify(from)} octet by octet`)
  }
})

async function through(
  swap: ConstructorParameters<typeof Replacement>[0],
  parts: readonly string[]
): Promise<string> {
  const stream = new Replacement(swap).setEncoding('latin1')
  for (const part of parts) stream.write(Buffer.from(part, 'latin1'))
  stream.end()
  return text(stream)
}
