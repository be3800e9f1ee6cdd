import t from 'tap'
import type { Entry } from '../../../../reference/server/listing/entry.js'
import { readOrder, sortEntries } from '../../../../reference/server/listing/order.js'

function entry(name: string, kind: Entry['kind'], size: number, day: number): Entry {
  return { name, label: name, kind, size, modified: new Date(Date.UTC(2020, 0, day)) }
}

const entries = [
  entry('a10', 'file', 5, 3),
  entry('z', 'folder', 9, 1),
  entry('B', 'file', 7, 2),
  entry('a9', 'file', 5, 4),
  entry('y', 'folder', 1, 2)
]

const orders = [
  ['', 'y z a9 a10 B'],
  ['order=desc', 'z y B a10 a9'],
  ['sort=size', 'y z a9 a10 B'],
  ['sort=size&order=desc', 'y z B a9 a10'],
  ['sort=date', 'z y B a10 a9'],
  ['sort=date&order=desc', 'y z a9 a10 B'],
  ['sort=unheard-of&order=x', 'y z a9 a10 B']
] as const

for (const [query, expected] of orders) {
  t.test(`'${query}' sorts folders first and then as asked`, async t => {
    const sorted = sortEntries(entries, readOrder(new URLSearchParams(query)))
    t.equal(sorted.map(({ name }) => name).join(' '), expected)
  })
}
