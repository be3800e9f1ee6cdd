import { type ResourcePath, writeResourcePath } from '../resource-path.js'
import type { Entry } from './entry.js'
import type { Order } from './order.js'

/** All that the page of a folder shows. */
export interface Listing {
  readonly path: ResourcePath
  readonly entries: readonly Entry[]
  readonly order: Order
  /** Whether files may be uploaded. */
  readonly isWritable: boolean
  /** What was just done, for a person to read. */
  readonly notice?: string
}

/** The path of an entry as a URL spells it. */
export function entryPath({ path }: Listing, { name, kind }: Entry): string {
  const segments = [...path.segments, name]
  return writeResourcePath({ segments, slash: kind === 'folder' })
}
