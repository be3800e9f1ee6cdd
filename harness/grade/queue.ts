import { type ConnectionOptions, createBunRedisClient, type IRedisClient, Queue } from 'bullmq'
import { answerTo, type Order } from './judged.js'
import { Redis, shownUrl } from './redis.js'

/** The queue is not to be had. Its message is one line for the user, and tells no password. */
export class QueueError extends Error {
  override readonly name = 'QueueError'
}

/** What a worker is told: the files of the submission lie beside the queue. */
export interface Task {
  readonly order: Order
  /** Of the files: their hash. */
  readonly content: string
}

/** What of the queue a call needs. */
export interface Line {
  readonly queue: Queue<Task>
  readonly client: IRedisClient
  readonly end: () => Promise<void>
}

/** Those who judge alike take from one queue. Whoever has another version would judge otherwise. */
export function queueName(judge: string, sandbox: boolean): string {
  return `h10spec-${judge.slice(0, 16)}-${sandbox ? 'sandbox' : 'unsafe'}`
}

/** Where the files of a submission are, and where what came of it is, for a week. */
export const places = {
  content: (hash: string) => `h10spec:content:${hash}`,
  judged: (key: string) => `h10spec:judged:${key}`,
  /** In seconds. */
  expiry: 7 * 24 * 3600
} as const

/** What came of an order, packed, where somebody has judged it and had time enough. */
export async function answerIn(client: IRedisClient, order: Order): Promise<Buffer | undefined> {
  const text = await client.get(places.judged(order.key))
  const bytes = text === null ? undefined : Buffer.from(text, 'base64')
  return bytes && answerTo(order, bytes) && bytes
}

/** Throws a QueueError when nobody is there. */
export async function openQueue(url: URL, name: string): Promise<Line> {
  const client = await openRedis(url)
  const queue = new Queue<Task>(name, { connection: asConnection(client) })
  queue.on('error', () => {
    // It is connected again, and whoever waits for an answer is told.
  })
  return {
    queue,
    client,
    end: async () => {
      await queue.close().catch(() => {})
      client.disconnect()
    }
  }
}

/** A client as BullMQ has them, connected. Throws a QueueError. */
export async function openRedis(url: URL): Promise<IRedisClient> {
  const redis = new Redis(url)
  try {
    await redis.connect()
    await redis.send('PING', [])
  } catch (error) {
    throw new QueueError(`the queue at ${shownUrl(url)} cannot be reached: ${reasonOf(error)}`)
  }
  const client = createBunRedisClient(redis, { lazyConnect: true })
  client.on('error', () => {
    // The same.
  })
  await client.connect()
  return client
}

/** BullMQ takes any client of this form, and its types name one. */
export function asConnection(client: IRedisClient): ConnectionOptions {
  return client as unknown as ConnectionOptions
}

function reasonOf(error: unknown): string {
  const { message, code, errors } = error as NodeJS.ErrnoException & { errors?: readonly Error[] }
  return message || errors?.[0]?.message || code || 'nobody answers'
}
