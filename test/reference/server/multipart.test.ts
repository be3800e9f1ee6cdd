import t from 'tap'
import { defaultLimits } from '../../../reference/http/limits.js'
import { boundaryOf, readParts } from '../../../reference/server/multipart.js'

async function* pieces(text: string, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += size) {
    yield Buffer.from(text.slice(at, at + size), 'latin1')
  }
}

/** Reads a form that arrives in pieces of a size; `read` says which parts anybody looks at. */
async function parts(
  text: string,
  size = text.length,
  read: (nth: number) => boolean = () => true
): Promise<string[]> {
  const found: string[] = []
  for await (const { fields, content } of readParts(pieces(text, size), 'XYZ', defaultLimits)) {
    const bytes: Buffer[] = []
    if (read(found.length)) for await (const piece of content) bytes.push(piece)
    found.push(`${fields.length} ${Buffer.concat(bytes).toString('latin1')}`)
  }
  return found
}

const form = [
  '--XYZ\r\nContent-Disposition: form-data; name="a"\r\n\r\nfirst',
  '--XYZ \t\r\nA: 1\r\nB: 2\r\n\r\n\r\n--XY\r\n-\r\n--XYY',
  '--XYZ\r\n\r\n',
  '--XYZ--\r\nepilogue'
].join('\r\n')

t.test('parts are cut out whatever the pieces they arrive in', async t => {
  for (let size = 1; size <= form.length; size++) {
    t.same(await parts(form, size), ['1 first', '2 \r\n--XY\r\n-\r\n--XYY', '0 '], `by ${size}`)
  }
})

t.test('a preamble is passed over, and so is a part that nobody reads', async t => {
  t.same(await parts(`preamble\r\n--XY\r\n${form}`, 7, nth => nth === 1), [
    '1 ',
    '2 \r\n--XY\r\n-\r\n--XYY',
    '0 '
  ])
})

t.test('the body is read to its end', async t => {
  let rest = 3
  async function* body(): AsyncGenerator<Buffer> {
    yield Buffer.from(form)
    while (rest > 0) {
      rest--
      yield Buffer.from('more')
    }
  }
  for await (const _ of readParts(body(), 'XYZ', defaultLimits));
  t.equal(rest, 0)
})

const broken = [
  ['nothing', ''],
  ['no boundary', 'some text'],
  ['an end within a head', '--XYZ\r\nA: 1\r\n'],
  ['an end within a content', '--XYZ\r\n\r\ncontent'],
  ['a boundary without a line end', `--XYZ${' '.repeat(10_000)}`]
] as const

for (const [what, text] of broken) {
  t.test(`${what} is refused`, async t => {
    await t.rejects(parts(text, 100), { name: 'HttpError', status: 400 })
  })
}

t.test('the boundary stands in the Content-Type', async t => {
  const of = (type: string) => boundaryOf([['Content-Type', type]])
  t.equal(of('multipart/form-data; boundary=XYZ'), 'XYZ')
  t.equal(of('Multipart/Form-Data;charset=x; Boundary="a b"'), 'a b')
  t.equal(of('text/plain; boundary=XYZ'), undefined)
  t.equal(boundaryOf([]), undefined)
  t.throws(() => of('multipart/form-data'), { name: 'HttpError', status: 400 })
  t.throws(() => of('multipart/form-data; boundary='), { name: 'HttpError', status: 400 })
})
