import t from 'tap'
import { control, isBlank, text, token, trimBlanks } from '../../../reference/http/grammar.js'

const octets = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code))
const separators = [...'()<>@,;:\\"/[]?={} \t']

t.test('the classes of §2.2, octet by octet', async t => {
  for (const octet of octets) {
    const code = octet.charCodeAt(0)
    const name = JSON.stringify(octet)
    const isControl = (code < 32 || code === 127) && octet !== '\t'
    t.equal(control.test(octet), isControl, `CTL ${name}`)
    t.equal(text.test(octet), !isControl, `TEXT ${name}`)
    t.equal(
      token.test(octet),
      code < 127 && code > 32 && !separators.includes(octet),
      `token ${name}`
    )
    t.equal(isBlank(octet, 0), octet === ' ' || octet === '\t', `blank ${name}`)
  }
  t.notOk(token.test(''))
  t.ok(text.test(''))
})

t.test('blanks', async t => {
  t.equal(trimBlanks(' \t a b\t '), 'a b')
  t.equal(trimBlanks('\xa0a\xa0'), '\xa0a\xa0')
  t.equal(trimBlanks(' \t '), '')
  t.equal(trimBlanks(''), '')
})
