import t from 'tap'
import { formatVersion, parseVersion } from '../../../reference/http/version.js'

t.same(parseVersion('HTTP/1.0'), { major: 1, minor: 0 })
t.same(parseVersion('HTTP/2.13'), { major: 2, minor: 13 }, 'each part is an integer')
t.same(parseVersion('HTTP/01.00'), { major: 1, minor: 0 }, 'leading zeros are ignored')
for (const word of [
  '',
  'HTTP',
  'HTTP/1',
  'HTTP/1.',
  'HTTP/.0',
  'HTTP/1.x',
  'HTTP/+1.0',
  'HTTP/1.0 '
]) {
  t.equal(parseVersion(word), undefined, word)
}
t.equal(formatVersion({ major: 1, minor: 0 }), 'HTTP/1.0')
