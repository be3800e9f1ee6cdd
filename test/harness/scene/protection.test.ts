import t from 'tap'
import { Inconclusive, Lacking, Violation } from '../../../harness/expect/outcome.js'
import {
  askOpenWith,
  askWith,
  askWithout,
  challengeOf,
  credentials,
  expectProtectedKept,
  layProtected,
  publishProtected
} from '../../../harness/scene/protection.js'
import { publishDocument } from '../../../harness/scene/publish.js'
import { smallScene } from './small-server.js'

// The one of RFC 1945 §11.1.
const aladdin = { prefix: '/closed/', user: 'Aladdin', password: 'open sesame' }
const offering = { changes: { offers: { protected: aladdin } } }

t.test('credentials are a user, a colon and a password in base64', async t => {
  t.equal(credentials['the right credentials'](aladdin), 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==')
  const cookies = Object.values(credentials).map(make => make(aladdin))
  t.equal(new Set(cookies).size, cookies.length, 'no two are the same')
})

t.test('a protected document lies below the prefix', async t => {
  const scene = smallScene(t, offering)
  await publishProtected(scene)
  const { path } = scene.shelf.get('protected document')
  t.match(path, /^\/closed\/[a-z]+\.txt$/)
  t.match(scene.answer.exchange.sent.toString(), /\r\nAuthorization: Basic QWxhZGRpbjpvcGVu/)
  await layProtected(scene, 'other')
  await askWith(scene, 'no password', { document: 'other' })
  t.match(scene.answer.exchange.sent.toString(), scene.shelf.get('other').path)
})

t.test('what is asked without credentials has none', async t => {
  const scene = smallScene(t, offering)
  await publishProtected(scene)
  await askWithout(scene, Buffer.from('From: a@b'))
  t.match(scene.answer.exchange.sent.toString(), /\r\nFrom: a@b\r\n\r\n$/)
  t.throws(() => challengeOf(scene), Inconclusive)
})

t.test('the open document is asked for with credentials as well', async t => {
  const scene = smallScene(t, offering)
  const { path } = await publishDocument(scene)
  const { exchange } = await askOpenWith(scene, 'an unknown scheme')
  t.match(exchange.sent.toString(), `GET ${path}`)
  t.match(exchange.sent.toString(), 'Authorization: Unknown abc')
})

t.test('a server that protects nothing lacks it', async t => {
  await t.rejects(publishProtected(smallScene(t)), Lacking)
})

t.test('what is protected is as it was until somebody changes it, or adds to it', async t => {
  const scene = smallScene(t, offering)
  await publishProtected(scene)
  const { path, content } = scene.shelf.get('protected document')
  scene.root.publish('open.txt', content)
  t.doesNotThrow(() => expectProtectedKept(scene))
  scene.root.publish('closed/new.txt', Buffer.from('intruder'))
  t.throws(() => expectProtectedKept(scene), Violation)
  await publishProtected(scene)
  scene.root.renew()
  t.throws(() => expectProtectedKept(scene), Violation)
  scene.root.publish(path.slice(1), Buffer.from('intruder'))
  t.throws(() => expectProtectedKept(scene), Violation)
})
