import t from 'tap'
import { HttpError } from '../../../reference/http/http-error.js'
import { hasCode, toHttpError } from '../../../reference/server/file-error.js'

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: open '/srv/secret/path'`), { code })
}

const statuses = { ENOENT: 404, EACCES: 403, ELOOP: 403, EMFILE: 503, ENOSPC: 507, EIO: 500 }

for (const [code, status] of Object.entries(statuses)) {
  t.test(`${code} is answered ${status}, and no path of the host is told`, async t => {
    const error = toHttpError(systemError(code))
    t.equal(error.status, status)
    t.notMatch(error.message, 'secret')
  })
}

t.test('a refusal stays what it is, anything else is the fault of the server', async t => {
  const refusal = new HttpError(414, 'too long')
  t.equal(toHttpError(refusal), refusal)
  t.equal(toHttpError(new TypeError('bug')).status, 500)
  t.equal(toHttpError('thrown').status, 500)
})

t.test('codes are told apart', async t => {
  t.ok(hasCode(systemError('ENOENT'), 'ENOENT'))
  t.notOk(hasCode(systemError('ENOENT'), 'EEXIST'))
  t.notOk(hasCode(undefined, 'ENOENT'))
})
