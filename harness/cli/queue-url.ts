import { redisUrl } from '../grade/redis.js'
import { UsageError } from './usage-error.js'

/** The URL of a Redis, as an option has it. A wrong one is not repeated: it may hold a password. */
export function queueUrl(text: string): URL {
  const url = redisUrl(text)
  if (url === undefined) {
    throw new UsageError('--queue has to be as redis://host:6379 or rediss://:password@host')
  }
  return url
}
