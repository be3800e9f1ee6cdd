import t from 'tap'
import { humanSize } from '../../../../reference/server/listing/human-size.js'

const sizes = [
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [1549, '1.5 kB'],
  [9949, '9.9 kB'],
  [9950, '10 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [20_000_000, '20 MB'],
  [2 ** 31, '2.1 GB'],
  [5e12, '5.0 TB'],
  [5e18, '5000 PB']
] as const

for (const [bytes, text] of sizes) {
  t.test(`${bytes} bytes are ${text}`, async t => t.equal(humanSize(bytes), text))
}
