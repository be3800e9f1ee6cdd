import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { connect as connectSafely } from 'node:tls'
import { commandText, RedisError, type Reply, readReply } from './redis-reply.js'

/** Where a Redis is, and who asks: `redis://user:password@host:6379/0`, `rediss://` by TLS. */
export function redisUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isRedis = url !== undefined && /^rediss?:$/.test(url.protocol) && url.hostname !== ''
  return isRedis && /^(?:\/\d*)?$/.test(url.pathname) ? url : undefined
}

/** A URL as it may be shown: without whatever lets somebody in. */
export function shownUrl({ protocol, hostname, port, pathname }: URL): string {
  return `${protocol}//${hostname}:${port || PORT}${pathname === '/' ? '' : pathname}`
}

const PORT = 6379

interface Waiting {
  readonly resolve: (reply: Reply) => void
  readonly reject: (error: Error) => void
}

/**
 * A connection to Redis, over which commands go out one behind the other. It is what BullMQ wants of
 * a client: the names of its members are theirs.
 */
export class Redis {
  connected = false
  onconnect: (() => void) | null = null
  onclose: ((error?: Error) => void) | null = null
  readonly #url: URL
  readonly #waiting: Waiting[] = []
  #socket: Socket | undefined
  #chunks: Buffer[] = []
  #size = 0
  #needs = 1

  constructor(url: URL) {
    this.#url = url
  }

  /** Throws when there is nobody, or who is there does not let us in. */
  async connect(): Promise<void> {
    const { protocol, hostname, port, pathname } = this.#url
    const host = hostname.replace(/^\[|\]$/g, '')
    const address = { host, port: Number(port || PORT) }
    const isSafe = protocol === 'rediss:'
    const socket = isSafe ? connectSafely({ ...address, servername: host }) : connect(address)
    this.#socket = socket
    await once(socket, isSafe ? 'secureConnect' : 'connect')
    socket.setKeepAlive(true, 10_000)
    socket.setNoDelay(true)
    this.connected = true
    socket.on('data', chunk => this.#take(chunk))
    socket.on('error', error => this.#lose(error))
    socket.on('close', () => this.#lose(new Error(LOST)))
    await this.#introduce(pathname.slice(1))
    this.onconnect?.()
  }

  /** Resolves with the reply; throws a RedisError when it is one, or when the connection is lost. */
  send<Value = Reply>(command: string, args: readonly (string | Buffer)[]): Promise<Value> {
    const socket = this.#socket
    if (!this.connected || socket === undefined) return Promise.reject(new Error(LOST))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve: reply => resolve(reply as Value), reject })
      socket.write(commandText([command, ...args]))
    })
  }

  close(): void {
    this.#lose(new Error(LOST))
  }

  async duplicate(): Promise<this> {
    return new Redis(this.#url) as this
  }

  get(key: string): Promise<string | null> {
    return this.send('GET', [key])
  }

  smembers(key: string): Promise<string[]> {
    return this.send('SMEMBERS', [key])
  }

  incr(key: string): Promise<number> {
    return this.send('INCR', [key])
  }

  async #introduce(database: string): Promise<void> {
    const [name, password] = [this.#url.username, this.#url.password].map(decodeURIComponent)
    if (password) await this.send('AUTH', name ? [name, password] : [password])
    if (database !== '') await this.send('SELECT', [database])
  }

  /** A large reply comes in many parts: they are not looked at before it can be there. */
  #take(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#size += chunk.length
    if (this.#size < this.#needs) return
    try {
      this.#read(Buffer.concat(this.#chunks))
    } catch (error) {
      this.#lose(error as Error)
    }
  }

  #read(bytes: Buffer): void {
    let at = 0
    this.#needs = 1
    while (at < bytes.length) {
      const read = readReply(bytes, at)
      if ('needs' in read) {
        this.#needs = read.needs - at
        break
      }
      at = read.end
      this.#answer(read.reply)
    }
    this.#chunks = [bytes.subarray(at)]
    this.#size = bytes.length - at
  }

  #answer(reply: Reply): void {
    const waiting = this.#waiting.shift()
    if (reply instanceof RedisError) waiting?.reject(reply)
    else waiting?.resolve(reply)
  }

  #lose(error: Error): void {
    if (!this.connected) return
    this.connected = false
    this.#socket?.destroy()
    for (const { reject } of this.#waiting.splice(0)) reject(error)
    this.onclose?.(error)
  }
}

// The words by which BullMQ knows that it is to connect again.
const LOST = 'Connection closed'
