import { once } from 'node:events'
import { createServer } from 'node:net'
import t from 'tap'
import { Redis, redisUrl, shownUrl } from '../../../harness/grade/redis.js'

t.test('a URL is shown without what lets somebody in', async t => {
  const shown = (text: string) => {
    const url = redisUrl(text)
    return url && shownUrl(url)
  }
  t.equal(shown('redis://ann:secret@queue.example:7000/2'), 'redis://queue.example:7000/2')
  t.equal(shown('rediss://:secret@queue.example'), 'rediss://queue.example:6379')
  t.equal(shown('redis://[::1]:7000/'), 'redis://[::1]:7000')
  for (const text of ['http://x/', 'redis:', 'redis://x/y', 'localhost:6379', '']) {
    t.equal(redisUrl(text), undefined, text)
  }
})

t.test('who has a password says it first, and a large reply is put together', async t => {
  const asked: string[] = []
  const server = createServer(socket => {
    socket.on('data', chunk => {
      const text = chunk.toString('latin1')
      asked.push(...(text.match(/(?<=\r\n)[a-z]\w*(?=\r\n)/gi) ?? []))
      if (!text.includes('GET')) return socket.write('+OK\r\n')
      socket.write('$300000\r\n')
      return socket.write(`${'x'.repeat(300_000)}\r\n-ERR no\r\n`)
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as { port: number }
  const redis = new Redis(new URL(`redis://ann:se%63ret@127.0.0.1:${port}/3`))
  await redis.connect()
  const [value, refusal] = await Promise.allSettled([redis.get('k'), redis.get('l')])
  t.match(value, { value: 'x'.repeat(300_000) })
  t.match(refusal, { reason: { name: 'RedisError', message: 'ERR no' } })
  t.same(asked.slice(0, 4), ['AUTH', 'ann', 'secret', 'SELECT'])
  const lost = redis.smembers('m')
  redis.close()
  await t.rejects(lost, { message: 'Connection closed' })
  await t.rejects(redis.incr('n'), { message: 'Connection closed' })
  server.close()
})

t.test('nobody there is told', async t => {
  await t.rejects(new Redis(new URL('redis://127.0.0.1:1')).connect(), { code: 'ECONNREFUSED' })
})
