import t from 'tap'
import { negotiate } from '../../../reference/server/negotiate.js'

const offers = ['text/plain', 'text/html', 'application/json', 'application/xml'] as const

const cases = [
  ['no Accept gets the first', undefined, 'text/plain'],
  ['an empty Accept gets the first', '', 'text/plain'],
  ['anything gets the first', '*/*', 'text/plain'],
  ['what is named is given', 'application/json', 'application/json'],
  ['case does not matter', 'Text/HTML', 'text/html'],
  ['the higher q wins', 'text/html;q=0.2, application/xml;q=0.9', 'application/xml'],
  ['blanks may stand anywhere', 'text/html ; q = 0.2 ,\tapplication/xml', 'application/xml'],
  ['a subtype beats the star that matches it too', 'application/json, */*', 'application/json'],
  ['of equals the one named first', 'application/json, text/plain, */*', 'application/json'],
  ['q=0 refuses', 'text/plain;q=0, */*;q=0.1', 'text/html'],
  ['the closest range decides', 'text/*;q=0.9, text/plain;q=0.1', 'text/html'],
  ['a type with a star', 'application/*', 'application/json'],
  ['nothing fits: the first', 'image/png', 'text/plain'],
  ['everything refused: the first', '*/*;q=0', 'text/plain'],
  ['q beyond one is one', 'text/html;q=7, application/json', 'text/html'],
  ['other parameters do not matter', 'text/html;level=1;q=0.4, */*;q=0.2', 'text/html'],
  ['empty elements do not count', ', ,text/html,,', 'text/html'],
  ['noise is ignored', 'a/b/c;;=, ";q=', 'text/plain'],
  [
    'what Firefox sends',
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8',
    'text/html'
  ]
] as const

for (const [what, accept, expected] of cases) {
  t.test(what, async t => t.equal(negotiate(accept, offers), expected))
}

t.test('a long field takes no longer than it should', async t => {
  t.equal(negotiate('a/b;q=0.1,'.repeat(3000), offers), 'text/plain')
})
