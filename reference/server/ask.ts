import type { RequestHead } from '../http/request.js'
import type { RequestBody } from './request-body.js'
import type { ResourcePath } from './resource-path.js'

/** A request, understood as far as it concerns a file server. */
export interface Ask {
  readonly head: RequestHead
  readonly path: ResourcePath
  readonly query: URLSearchParams
  readonly body: RequestBody
  /** Host and port by which the client knows this server. */
  readonly authority: string
}
