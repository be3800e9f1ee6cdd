import { parseHttpDate } from '../http/date.js'
import { type Fields, fieldValue } from '../http/fields.js'

/**
 * Whether If-Modified-Since spares a GET the body (§10.9). A date that is none, or that lies
 * in the future, is invalid and counts as absent. `modified` is in whole seconds, like the
 * dates it is compared with.
 */
export function isUnmodified(fields: Fields, modified: Date, now: Date): boolean {
  const since = parseHttpDate(fieldValue(fields, 'If-Modified-Since') ?? '', now)
  return since !== undefined && since <= now && modified <= since
}

/** When a file says it was modified, but never later than now (§10.10), in whole seconds. */
export function modificationDate(changed: Date, now: Date): Date {
  const earlier = Math.min(changed.getTime(), now.getTime())
  return new Date(Math.floor(earlier / 1000) * 1000)
}
