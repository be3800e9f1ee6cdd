import t from 'tap'
import { commandText, RedisError, readReply } from '../../../harness/grade/redis-reply.js'

const replies: readonly (readonly [string, unknown])[] = [
  ['+OK\r\n', 'OK'],
  [':-42\r\n', -42],
  ['$-1\r\n', null],
  ['*-1\r\n', null],
  ['$0\r\n\r\n', ''],
  ['$6\r\na\r\nb\n\x00\r\n', 'a\r\nb\n\x00'],
  ['$2\r\n\xc3\xa9\r\n', 'é'],
  ['*0\r\n', []],
  ['*3\r\n$1\r\na\r\n*2\r\n:1\r\n+b\r\n$-1\r\n', ['a', [1, 'b'], null]]
]

t.test('a reply is read whole, at every prefix, and with a tail', async t => {
  for (const [text, reply] of replies) {
    const bytes = Buffer.from(text, 'latin1')
    t.strictSame(readReply(bytes), { reply, end: bytes.length })
    for (let cut = 0; cut < bytes.length; cut += 1) {
      const read = readReply(bytes.subarray(0, cut))
      t.ok('needs' in read && read.needs > cut && read.needs <= bytes.length + 1)
    }
    const more = Buffer.concat([Buffer.from('+x\r\n'), bytes, Buffer.from('$3\r\nabc')])
    t.strictSame(readReply(more, 4), { reply, end: 4 + bytes.length })
  }
})

t.test('a refusal is a reply, and what is no Redis is none', async t => {
  const read = readReply(Buffer.from('-WRONGPASS no\r\n'))
  t.match(read, { reply: new RedisError('WRONGPASS no') })
  t.throws(() => readReply(Buffer.from('HTTP/1.0 400 Bad Request\r\n')), /not Redis/)
  t.throws(() => readReply(Buffer.from('$1\r\nabc\r\n')), /not Redis/)
})

t.test('a command is counted in octets', async t => {
  t.equal(
    commandText(['SET', 'é', Buffer.from([0, 255])]).toString('latin1'),
    '*3\r\n$3\r\nSET\r\n$2\r\n\xc3\xa9\r\n$2\r\n\x00\xff\r\n'
  )
})
