import t from 'tap'
import { redirect } from '../../../reference/client/redirect.js'
import type { Outgoing } from '../../../reference/client/request-fields.js'
import type { Field } from '../../../reference/http/fields.js'
import { formatUrl, parseUrl } from '../../../reference/http/url.js'

const url = parseUrl('http://h:8080/a/b?q')
const personal: Field[] = [
  ['Authorization', 'Basic eA=='],
  ['cookie', 'a=b'],
  ['Host', 'x']
]
const sent: Outgoing = { method: 'GET', url, fields: [...personal, ['X', 'y']], body: undefined }

function response(status: number, ...fields: Field[]) {
  return { version: { major: 1, minor: 0 }, status, reason: '', simple: false, fields }
}

function follow(location: string, status = 302, trail = [formatUrl(url)]) {
  return redirect(sent, response(status, ['Location', location]), trail)
}

t.test('what is followed', async t => {
  for (const status of [300, 301, 302, 303, 307, 308]) {
    t.match(follow('/c', status), { next: { method: 'GET', url: { target: '/c' } } }, `${status}`)
  }
  t.match(follow('c?d'), { next: { url: { authority: 'h:8080', target: '/a/c?d' } } })
})

t.test('what is no redirect', async t => {
  for (const status of [200, 201, 304, 305, 404])
    t.equal(follow('/c', status), undefined, `${status}`)
  t.equal(redirect(sent, response(302), []), undefined, 'no Location')
})

t.test('credentials stay with their host', async t => {
  t.match(follow('http://H:8080/c'), { next: { fields: sent.fields } })
  for (const location of ['http://h/c', 'http://h:8081/c', '//i:8080/c']) {
    t.same(
      follow(location),
      {
        next: {
          ...sent,
          url: (follow(location) as { next: Outgoing }).next.url,
          fields: [['X', 'y']]
        }
      },
      location
    )
  }
})

t.test('what is refused', async t => {
  t.match(follow('https://h/'), { refusal: /only http/ })
  t.match(follow('file:///etc/passwd'), { refusal: /only http/ })
  t.match(follow('/a/b?q'), { refusal: /loop/ })
  t.match(follow('/a/b?q#z'), { refusal: /loop/ })
  const trail = ['1', '2', '3', '4', '5']
  t.match(follow('/c', 302, trail), { next: {} }, 'the fifth redirect')
  t.match(follow('/c', 302, [...trail, '6']), { refusal: /more than 5/ })
  const posted = { ...sent, method: 'POST' } as const
  t.match(redirect(posted, response(302, ['Location', '/c']), []), { refusal: /POST/ })
})
