import t from 'tap'
import { Inconclusive } from '../../../harness/expect/outcome.js'
import { fill } from '../../../harness/scene/placeholder.js'
import type { ServerScene } from '../../../harness/scene/server-scene.js'
import { smallScene } from './small-server.js'

const modified = new Date('1994-11-06T08:49:37Z')

t.test('words in braces are filled in', async t => {
  const scene = furnished(smallScene(t))
  t.equal(filled(scene, 'GET {document}'), 'GET /kelp.txt')
  t.equal(filled(scene, '{name}'), 'kelp.txt')
  t.equal(filled(scene, '{directory}{directory without slash}'), '/reef//reef')
  t.equal(filled(scene, '{missing}'), scene.shelf.missing)
  t.match(filled(scene, '{unknown}'), /^[A-Z]{8}$/)
  t.match(filled(scene, '{authority}'), /^127\.0\.0\.1:\d+$/)
  t.equal(
    filled(scene, '/../{canary} /../{sibling canary}'),
    '/../canary.txt /../root-sibling/canary.txt'
  )
  t.equal(filled(scene, '{canary path}'), scene.root.canaries[1]?.absolute)
})

t.test('a place is escaped as the sample shows', async t => {
  const scene = furnished(smallScene(t))
  t.equal(filled(scene, '{document in %6a}'), '/%6b%65%6c%70%2e%74%78%74')
  t.equal(filled(scene, '{document in %6A}'), '/%6B%65%6C%70%2E%74%78%74')
  t.match(filled(scene, '{document in %256a}'), /^\/%256b%2565/)
})

t.test('dates are reckoned from now and from the last modification', async t => {
  const scene = furnished(smallScene(t))
  t.equal(filled(scene, '{modified}'), 'Sun, 06 Nov 1994 08:49:37 GMT')
  t.equal(filled(scene, '{modified + 1 day}'), 'Mon, 07 Nov 1994 08:49:37 GMT')
  t.equal(filled(scene, '{modified - 1 second}'), 'Sun, 06 Nov 1994 08:49:36 GMT')
  t.equal(filled(scene, '{modified as RFC 850}'), 'Sunday, 06-Nov-94 08:49:37 GMT')
  t.equal(filled(scene, '{modified as asctime}'), 'Sun Nov  6 08:49:37 1994')
  t.equal(filled(scene, '{modified as two lines}'), 'Sun,\r\n 06 Nov 1994 08:49:37 GMT')
  t.ok(Date.parse(filled(scene, '{now + 400 days}')) > Date.now() + 399 * 86_400_000)
  t.throws(() => filled(scene, '{modified + 40000 days}'), Inconclusive)
})

t.test('what is no word stays, and an unknown one is a mistake', async t => {
  const scene = furnished(smallScene(t))
  t.equal(filled(scene, '{}[]{1} \xe9'), '{}[]{1} \xe9')
  t.throws(() => filled(scene, '{documents}'), /stands for nothing/)
})

t.test('a URL may have too little or too much for some questions', async t => {
  const scene = smallScene(t)
  scene.shelf.put('document', { path: '/', content: Buffer.from('x') })
  t.throws(() => filled(scene, '{document in %256a}'), Inconclusive)
  t.throws(() => filled(scene, '{name}'), Inconclusive)
  t.throws(() => filled(scene, '{modified}'), Inconclusive)
  scene.shelf.put('document', { path: '/?a', content: Buffer.from('x') })
  t.throws(() => filled(scene, '{document path}?b'), Inconclusive)
})

function furnished(scene: ServerScene): ServerScene {
  scene.shelf.put('document', { path: '/kelp.txt', content: Buffer.from('x'), modified })
  scene.shelf.put('directory', { path: '/reef/', content: Buffer.from('x') })
  return scene
}

function filled(scene: ServerScene, text: string): string {
  return fill(scene, Buffer.from(text, 'latin1')).toString('latin1')
}
