import t from 'tap'
import { tableOf } from '../../../../reference/server/listing/html-table.js'
import { awkward } from './awkward.js'

t.test('every entry is a row with its link, size and date', async t => {
  const table = tableOf(awkward)
  t.match(table, 'href="/%3Cup%3E/a%26b/"')
  t.match(table, '&lt;i&gt; "\'.txt</a>')
  t.match(table, '<data value="1234" title="1234 bytes">1.2 kB</data>')
  t.match(table, '<time datetime="2020-01-02T03:04:05Z">2020-01-02 <span>03:04 UTC</span></time>')
  t.notMatch(table, '<i>')
})

t.test('the caption counts', async t => {
  t.match(tableOf(awkward), '<caption>1 folder, 1 file, 1.2 kB</caption>')
  const [folder, file] = awkward.entries
  if (!folder || !file) throw new Error('the listing has two entries')
  t.match(tableOf({ ...awkward, entries: [folder, folder] }), '<caption>2 folders</caption>')
  t.match(tableOf({ ...awkward, entries: [file, file] }), '<caption>2 files, 2.5 kB</caption>')
})

t.test('headings sort, and turn the order around when they sort already', async t => {
  const byName = tableOf(awkward)
  t.match(byName, '<th scope="col" aria-sort="ascending"><a href="?sort=name&amp;order=desc">')
  t.match(byName, '<th scope="col"><a href="?sort=size&amp;order=desc">')
  const bySize = tableOf({ ...awkward, order: { key: 'size', isDescending: true } })
  t.match(bySize, '<th scope="col" aria-sort="descending"><a href="?sort=size&amp;order=asc">')
  t.match(bySize, '<th scope="col"><a href="?sort=name&amp;order=asc">')
})

t.test('there is a way up from every folder but the root', async t => {
  t.match(tableOf(awkward), '<a href="../">')
  t.notMatch(tableOf({ ...awkward, path: { segments: [], slash: true } }), '<a href="../">')
})
