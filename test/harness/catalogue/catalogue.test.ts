import t from 'tap'
import { entriesById, loadCatalogue, sourceOf } from '../../../harness/catalogue/catalogue.js'
import { packageRoot } from '../../../harness/target/root.js'

const catalogue = loadCatalogue(packageRoot())
const entries = entriesById(catalogue)

t.test('every entry has an id of its own and says what it asks of whom', async t => {
  t.equal(entries.size, catalogue.requirements.length + catalogue.practice.length)
  const odd = [...entries.values()].filter(entry => {
    const { statement, title, level, roles, testable, because } = entry
    const isSaid = statement !== '' && title !== '' && level !== '' && roles.length > 0
    return !isSaid || (because === undefined) !== (testable === 'yes')
  })
  t.same(odd, [])
})

t.test('ambiguities name entries that exist', async t => {
  const named = catalogue.ambiguities.flatMap(ambiguity => ambiguity.entries)
  t.same(
    named.filter(id => !entries.has(id)),
    []
  )
})

t.test('the source of an entry can be looked up', async t => {
  t.equal(sourceOf({ ...anEntry('S6.1-1') }), 'RFC 1945 §6.1')
  t.equal(sourceOf({ ...anEntry('SB-1') }), 'RFC 1945 Appendix B')
  t.match(sourceOf({ ...anEntry('R-VER-1') }), 'RFC 2145 2.3')
})

function anEntry(id: string) {
  const entry = entries.get(id)
  if (!entry) throw new Error(`no entry ${id}`)
  return entry
}
