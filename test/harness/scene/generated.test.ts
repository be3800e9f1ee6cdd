import t from 'tap'
import { expectDocument } from '../../../harness/expect/document.js'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectRefusal } from '../../../harness/expect/refusal.js'
import { type Drawable, judgeDrawn } from '../../../harness/scene/generated.js'
import { publishDocument } from '../../../harness/scene/publish.js'
import type { ServerScene } from '../../../harness/scene/server-scene.js'
import { smallScene } from './small-server.js'

t.test('a server that serves every valid request leaves a note of the seed', async t => {
  const scene = await drawing(smallScene(t), 'with fields of any kind')
  await judgeDrawn(scene, expectDocument)
  t.match(notesOf(scene), [/^20 requests with fields of any kind from the seed \d+$/])
})

t.test('a server that does not look at the version is shown the smallest request', async t => {
  const scene = await drawing(smallScene(t), 'with a malformed version')
  const error = await judgeDrawn(scene, expectRefusal).catch(error => error)
  t.type(error, Violation)
  // Which of the malformed versions comes first is the seed's; the version is all that is wrong.
  t.match(
    error.evidence.actual,
    /"GET \/[a-z]+\.txt [^"\\]+\\r\\nHost: [\d.:]+\\r\\n\\r\\n" \(request 1, /
  )
  t.match(error.evidence.actual, /seed \d+, path [\d:]+\)$/)
  t.match(scene.answer.exchange.sent.toString(), /^GET \/[a-z]+\.txt [^\r]+\r\nHost/)
  t.match(notesOf(scene)[1], /^the smallest request that shows it is "GET /)
})

t.test('nothing is judged that was not drawn', async t => {
  await t.rejects(judgeDrawn(smallScene(t), expectDocument), /nothing has been drawn/)
})

async function drawing(scene: ServerScene, kind: Drawable): Promise<ServerScene> {
  await publishDocument(scene)
  scene.drawing = { kind, count: 20 }
  return scene
}

function notesOf(scene: ServerScene): readonly string[] {
  const notes = scene.attachments().filter(({ mediaType }) => mediaType.includes('note'))
  return notes.map(({ data }) => data)
}
