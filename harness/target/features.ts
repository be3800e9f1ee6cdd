import type { OfferName } from './offer.js'

/**
 * What a target may lack without breaking the standard or the assignment: a scenario that needs
 * it is `unsupported`, never `fail`. An adapter names these under `lacks`; a client also lacks
 * every option and method that its tables leave out.
 */
export const serverFeatures = {
  root: 'a document root that the judge can fill and surround; a server judged by its URL has none',
  post: 'storing an entity: POST /name creates or replaces the file',
  listing: 'a listing of the directory at its URL',
  head: 'the method HEAD',
  'simple-request': 'HTTP/0.9: a GET without version, answered by the entity alone',
  'conditional-get': 'If-Modified-Since answered by 304',
  'keep-alive': 'a connection kept open when the client asks by Connection: keep-alive',
  'overwrite-switch': 'a query that keeps POST from replacing a file: ?overwrite=false'
} as const satisfies Record<string, string>

export const clientFeatures = {
  post: 'the method POST',
  head: 'the method HEAD',
  header: 'request header fields of the caller',
  data: 'a request body given on the command line',
  file: 'a request body read from a file',
  verbose: 'printing the status line and the header fields before the body',
  output: 'writing the body to a file',
  follow: 'following redirects',
  userinfo: 'credentials in the URL: http://name:password@host/',
  help: 'printing its usage',
  'simple-response': 'HTTP/0.9: an answer without status line, all of it the entity'
} as const satisfies Record<string, string>

/** What servers have unless their adapter says that they lack it. */
export type UsualFeature = keyof typeof serverFeatures
/** What a scenario may need of a server. */
export type ServerFeature = UsualFeature | OfferName
export type ClientFeature = keyof typeof clientFeatures
