import t from 'tap'
import { entriesById, loadCatalogue } from '../../../harness/catalogue/catalogue.js'
import {
  citedSections,
  loadSections,
  sectionLabel,
  sectionNumber
} from '../../../harness/catalogue/sections.js'
import { packageRoot } from '../../../harness/target/root.js'

const root = packageRoot()
const { standard, practice } = loadSections(root)

t.test('a source names sections of RFC 1945, and of others', async t => {
  for (const [source, sections] of [
    ['RFC 1945 §6.1', ['6.1']],
    ['RFC 1945 §3.1, §10.9', ['3.1', '10.9']],
    ['RFC 1945 Appendix B', ['B']],
    ['RFC 1945 Appendix D.2.10, §2.1', ['D.2.10', '2.1']],
    ['RFC 9112 §8, RFC 1945 §1.3', ['1.3']],
    ['RFC 1945 §2.2, RFC 9112 §5.2', ['2.2']],
    ['Assignment httpfs, POST /bar; RFC 1945 §7.2.2', ['7.2.2']],
    ['RFC 9110 §17.5', []]
  ] as const)
    t.same(citedSections(source), sections, source)
})

t.test('sections stand in order, each with a title', async t => {
  t.same(standard[0], { number: '1', title: 'Introduction' })
  t.same(standard.at(-1), { number: 'D.2.10', title: 'URI' })
  t.equal(new Set(standard.map(({ number }) => number)).size, standard.length)
})

t.test('every entry of the catalogue belongs to one', async t => {
  const numbers = [...standard, ...practice].map(({ number }) => number)
  const entries = [...entriesById(loadCatalogue(root)).values()]
  t.same(
    entries.filter(entry => !numbers.includes(sectionNumber(entry))),
    []
  )
})

t.test('a section is named as in print', async t => {
  t.equal(sectionLabel({ number: '6.1', title: '' }), '§6.1')
  t.equal(sectionLabel({ number: 'C.1', title: '' }), 'Appendix C.1')
  t.equal(sectionLabel({ number: 'R-VER', title: '' }), '')
})
