import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { defaultLimits } from '../http/limits.js'
import { packageVersion } from '../http/product.js'
import type { LogEntry } from './access-log.js'
import { DocumentRoot } from './document-root.js'
import { exchange } from './exchange.js'
import { readPasswordFile } from './password-file.js'
import type { Redirect } from './redirect.js'
import type { Site } from './site.js'
import { Wire } from './wire.js'

/** How a server is to be; everything but the directory may be left out. */
export interface FileServerOptions {
  readonly directory: string
  /** The address to listen on; by default only this machine is served. */
  readonly host?: string
  /** 8080 by default; 0 lets the system choose. */
  readonly port?: number
  /** Refuses every POST. */
  readonly readOnly?: boolean
  /** Who may have what: see `readPasswordFile`. Everybody may have the rest. */
  readonly passwordFile?: string
  /** URLs that lead elsewhere; the file of that name, if any, is hidden. */
  readonly redirects?: readonly Redirect[]
  /** Answers who accepts gzip with NAME.gz instead of NAME. */
  readonly gzip?: boolean
  /** The largest body that is taken, in bytes; 1 GiB by default. */
  readonly maxBody?: number
  /** How long a client may be silent, or take to send a head, in milliseconds; 30 s by default. */
  readonly timeout?: number
  /** The Server field of every response (§10.14); nothing leaves it out. */
  readonly product?: string
  readonly onAnswer?: (entry: LogEntry) => void
  /** Told of errors that ended in a 500, which say more than the client is told. */
  readonly onFailure?: (error: unknown) => void
}

/** The requests in progress when a server is closed may take so long, in milliseconds. */
const gracePeriod = 5_000

/** An HTTP/1.0 file server that listens from `listen` to `close`. */
export class FileServer {
  readonly #site: Site
  readonly #server: Server
  readonly #conversations = new Map<Wire, Promise<void>>()

  private constructor(site: Site) {
    this.#site = site
    // A client may end its side after the request and still wants the answer.
    const options = { allowHalfOpen: true, noDelay: true }
    this.#server = createServer(options, socket => this.#accept(socket))
  }

  /**
   * Throws the system's error when it cannot read the directory or listen on the port, and
   * PasswordFileError.
   */
  static async listen(options: FileServerOptions): Promise<FileServer> {
    const { host = '127.0.0.1', port = 8080 } = options
    const server = new FileServer(await siteOf(options))
    server.#server.listen({ host, port })
    await once(server.#server, 'listening')
    server.#server.on('error', error => server.#site.onFailure(error))
    return server
  }

  /** The directory that is served, links resolved. */
  get directory(): string {
    return Buffer.from(this.#site.root.path, 'latin1').toString()
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Where a browser on this machine finds it. */
  get url(): string {
    const { address, family, port } = this.#server.address() as AddressInfo
    const known = address === '0.0.0.0' || address === '::' ? 'localhost' : address
    return `http://${family === 'IPv6' && known === address ? `[${address}]` : known}:${port}/`
  }

  /** Takes no more requests, lets those in progress end for a while, then cuts them off. */
  async close(grace: number = gracePeriod): Promise<void> {
    this.#server.close()
    for (const wire of this.#conversations.keys()) wire.stop()
    const cut = setTimeout(() => {
      for (const wire of this.#conversations.keys()) wire.destroy()
    }, grace)
    await Promise.all(this.#conversations.values())
    clearTimeout(cut)
  }

  #accept(socket: Socket): void {
    const wire = new Wire(socket, this.#site.timeout)
    const conversation = converse(wire, socket, this.#site)
    this.#conversations.set(wire, conversation)
    void conversation.then(() => this.#conversations.delete(wire))
  }
}

/** Takes turns with one client until either has enough. Never rejects. */
async function converse(wire: Wire, socket: Socket, site: Site): Promise<void> {
  try {
    while (await exchange(wire, socket, site));
    await wire.finish()
  } catch {
    // The client left, or the answer could not be sent whole: there is nothing left to say.
    wire.destroy()
  }
}

async function siteOf(options: FileServerOptions): Promise<Site> {
  const root = await DocumentRoot.at(options.directory)
  const { passwordFile } = options
  return {
    root,
    isReadOnly: options.readOnly ?? false,
    protections: passwordFile === undefined ? [] : await readPasswordFile(passwordFile, root),
    redirects: options.redirects ?? [],
    isGzipped: options.gzip ?? false,
    limits: { ...defaultLimits, body: options.maxBody ?? defaultLimits.body },
    timeout: options.timeout ?? 30_000,
    product: options.product ?? `httpfs/${packageVersion}`,
    onAnswer: options.onAnswer ?? (() => undefined),
    onFailure: options.onFailure ?? (() => undefined)
  }
}
