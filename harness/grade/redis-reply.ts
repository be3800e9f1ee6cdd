/** What Redis answers. A number is a string, too, where it is larger than JavaScript's. */
export type Reply = string | number | null | readonly Reply[] | RedisError

/** Redis refused a command. Its message is in the words of the server. */
export class RedisError extends Error {
  override readonly name = 'RedisError'
}

/** A reply, and the octet behind it; or how many octets have to be there before it is worth a try. */
export type Read = { readonly reply: Reply; readonly end: number } | { readonly needs: number }

const CR = 13

/** Reads a reply of RESP2, the serialization protocol of Redis. Throws what no octet can mend. */
export function readReply(bytes: Buffer, start = 0): Read {
  const end = bytes.indexOf('\r\n', start)
  if (end < 0) return { needs: bytes.length + 1 }
  const line = bytes.toString('utf8', start + 1, end)
  const behind = end + 2
  switch (bytes.toString('latin1', start, start + 1)) {
    case '+':
      return { reply: line, end: behind }
    case '-':
      return { reply: new RedisError(line), end: behind }
    case ':':
      return { reply: Number(line), end: behind }
    case '$':
      return readBulk(bytes, Number(line), behind)
    case '*':
      return readArray(bytes, Number(line), behind)
    default:
      throw new Error('this is not Redis')
  }
}

function readBulk(bytes: Buffer, length: number, start: number): Read {
  if (length < 0) return { reply: null, end: start }
  const end = start + length
  if (bytes.length < end + 2) return { needs: end + 2 }
  if (bytes[end] !== CR) throw new Error('this is not Redis')
  return { reply: bytes.toString('utf8', start, end), end: end + 2 }
}

function readArray(bytes: Buffer, length: number, start: number): Read {
  if (length < 0) return { reply: null, end: start }
  const replies: Reply[] = []
  let at = start
  while (replies.length < length) {
    const read = readReply(bytes, at)
    if ('needs' in read) return read
    replies.push(read.reply)
    at = read.end
  }
  return { reply: replies, end: at }
}

/** A command as RESP2 has it. */
export function commandText(words: readonly (string | Buffer)[]): Buffer {
  const parts = words.flatMap(word => {
    const bytes = Buffer.from(word as string)
    return [Buffer.from(`$${bytes.length}\r\n`), bytes, Buffer.from('\r\n')]
  })
  return Buffer.concat([Buffer.from(`*${words.length}\r\n`), ...parts])
}
