import t from 'tap'
import { readLine } from '../../../reference/http/line.js'

function read(text: string, from = 0) {
  return readLine(Buffer.from(text, 'latin1'), from)
}

t.same(read('a\r\nb'), { text: 'a', end: 3 })
t.same(read('a\nb'), { text: 'a', end: 2 })
t.same(read('a\rb\r\r\n'), { text: 'a\rb\r', end: 6 }, 'one CR belongs to the line end')
t.same(read('\r\n'), { text: '', end: 2 })
t.same(read('a\r\n\nb', 3), { text: '', end: 4 }, 'a CR before the place does not count')
t.same(read('\xe9\n'), { text: '\xe9', end: 2 })
t.equal(read('a\r'), undefined)
t.equal(read(''), undefined)
