import t from 'tap'
import { resolveUrl } from '../../../reference/http/resolve-url.js'
import { formatUrl, parseUrl } from '../../../reference/http/url.js'

const base = parseUrl('http://u:p@h:8080/a/b?q')

t.test('references', async t => {
  const cases: [reference: string, url: string][] = [
    ['http://other/x?y#z', 'http://other/x?y'],
    ['//other/x', 'http://other/x'],
    ['/x', 'http://h:8080/x'],
    ['x', 'http://h:8080/a/x'],
    ['x?y=/../z', 'http://h:8080/a/x?y=/../z'],
    ['./x', 'http://h:8080/a/x'],
    ['../x', 'http://h:8080/x'],
    ['../../../x', 'http://h:8080/x'],
    ['/x/./y/../z', 'http://h:8080/x/z'],
    ['.', 'http://h:8080/a/'],
    ['..', 'http://h:8080/'],
    ['x/', 'http://h:8080/a/x/'],
    ['?y', 'http://h:8080/a/b?y'],
    ['', 'http://h:8080/a/b?q'],
    ['#z', 'http://h:8080/a/b?q'],
    ['x y', 'http://h:8080/a/x%20y'],
    ['\xc3\xa9', 'http://h:8080/a/%C3%A9']
  ]
  for (const [reference, url] of cases) {
    const resolved = resolveUrl(base, reference)
    t.equal(formatUrl(resolved), url, JSON.stringify(reference))
    t.equal(resolved.userinfo, undefined, 'credentials are not inherited')
  }
})

t.test('other schemes', async t => {
  for (const reference of ['https://h/', 'file:///etc/passwd', 'javascript:x', 'http:x']) {
    t.throws(() => resolveUrl(base, reference), { name: 'HttpError' }, reference)
  }
})
