/**
 * What only some servers have, and only where they were told to: what an adapter started its
 * server with, it names under `offers`. A scenario that needs what is not named there is
 * `unsupported`, never `fail`. Paths are as a URL spells them.
 */
export interface Offers {
  readonly protected?: ProtectedOffer
  readonly redirect?: RedirectOffer
  readonly program?: ProgramOffer
  readonly encoding?: EncodingOffer
  readonly internal?: InternalOffer
  readonly timeout?: TimeoutOffer
}

export interface ProtectedOffer {
  /** All that is published below it is for this user alone. It begins and ends with a slash. */
  readonly prefix: string
  readonly user: string
  readonly password: string
}

export interface RedirectOffer {
  readonly from: string
  /** A path of the same server or an absolute URL; in Location it is absolute (§10.11). */
  readonly to: string
}

export interface ProgramOffer {
  /** Whatever stands behind its question mark is a part of the page. */
  readonly path: string
  /** What stands in its file and in no page of it; nothing where it has no file. */
  readonly source?: string
}

export interface InternalOffer {
  /** Of a file in the document root that the server keeps for itself. */
  readonly file: string
}

/** In seconds, told by {seconds}: how long it waits for a client that says nothing. */
export interface TimeoutOffer {
  readonly seconds: number
  /** What {seconds} is for a server that is started for a scenario about this wait. */
  readonly short: number
}

export interface EncodingOffer {
  /** Of the compressed file that lies beside the one asked for. */
  readonly suffix: string
}

export type OfferName = keyof Offers

export const serverOffers = {
  protected: 'documents that ask for a user and a password (Basic authentication)',
  redirect: 'a URL that leads to another one by 301 or 302',
  program: 'a page that a program makes anew for every request',
  encoding: 'a compressed file that stands for the one beside it, if Accept-Encoding allows',
  internal: 'a file in the document root that it keeps for itself',
  timeout: 'a time of its own choice after which it gives up a client that says nothing'
} as const satisfies Readonly<Record<OfferName, string>>

/** What an offer says of itself is known to the adapter's command and files as {user}, {from} … */
export function offeredValues(offers: Offers): Readonly<Record<string, string>> {
  const values = Object.values(offers).flatMap(offer => Object.entries(offer))
  return Object.fromEntries(values.map(([name, value]) => [name, String(value)]))
}
