import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { compiledFile } from '../../../harness/catalogue/compiled.js'
import { compileRequirements, loadRequirements } from '../../../harness/catalogue/requirements.js'

const text = `- id: topic.first
  title: It opens with a version
  source: RFC 1945 §6.1
  level: must
  covers: [S6.1-1]
`

function titlesOf(root: string): readonly string[] {
  return loadRequirements(root).requirements.map(({ title }) => title)
}

t.test('a file is known by what the build wrote, until it changes', async t => {
  const root = t.testdir({ features: { server: { 'topic.yaml': text } } })
  const compiled = compileRequirements(root)
  t.same(Object.values(compiled), [loadRequirements(root)])

  // What stands there is what is read: another title shows which of the two it was.
  mkdirSync(join(root, 'dist'))
  const built = JSON.stringify(compiled).replace('opens', 'was built to open')
  writeFileSync(join(root, compiledFile), built)
  t.same(titlesOf(root), ['It was built to open with a version'])

  writeFileSync(join(root, 'features/server/topic.yaml'), text.replace('opens', 'begins'))
  t.same(titlesOf(root), ['It begins with a version'])
})

t.test('a file that cannot be read is not compiled', async t => {
  const root = t.testdir({ features: { server: { 'topic.yaml': '- id: other.first\n' } } })
  t.same(compileRequirements(root), {})
})
