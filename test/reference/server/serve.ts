import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import type { Test } from 'tap'
import { FileServer, type FileServerOptions } from '../../../reference/server/file-server.js'

/** A server of its own for one test, with a folder of its own. */
export interface Served {
  readonly server: FileServer
  readonly folder: string
  /** Sends bytes on a connection of their own, resolves to all that came back. */
  readonly talk: (request: string | Buffer) => Promise<string>
  readonly connect: () => Socket
}

/** The folder lies in another one, so that a test can tell what is outside. */
export async function serve(
  t: Test,
  files: Parameters<Test['testdir']>[0] = {},
  options: Partial<FileServerOptions> = {}
): Promise<Served> {
  const folder = join(t.testdir({ 'canary.txt': 'CANARY', www: files ?? {} }), 'www')
  const server = await FileServer.listen({ directory: folder, port: 0, ...options })
  t.teardown(() => server.close(0))
  const { port } = server
  const open = () => connect(port, '127.0.0.1').on('error', () => undefined)
  return { server, folder, connect: open, talk: request => talk(open(), request) }
}

/** Writes, then reads to the end. One character of the result is one byte. */
export async function talk(socket: Socket, request: string | Buffer): Promise<string> {
  socket.write(typeof request === 'string' ? Buffer.from(request, 'latin1') : request)
  return readAll(socket)
}

/** All that still arrives on a socket. */
export async function readAll(socket: Socket): Promise<string> {
  const pieces: Buffer[] = []
  socket.on('data', piece => pieces.push(piece))
  await once(socket, 'close')
  return Buffer.concat(pieces).toString('latin1')
}

/** Reads until the text occurs, and no further than the piece it arrives in. */
export async function readUntil(socket: Socket, text: string): Promise<string> {
  let read = ''
  for (;;) {
    const [piece] = (await once(socket, 'data')) as [Buffer]
    read += piece.toString('latin1')
    if (read.includes(text)) return read
  }
}

export function status(response: string): number {
  return Number(/^HTTP\/1\.0 (\d{3}) /.exec(response)?.[1])
}

export function body(response: string): string {
  return response.slice(response.indexOf('\r\n\r\n') + 4)
}

export function field(response: string, name: string): string | undefined {
  const head = response.slice(0, response.indexOf('\r\n\r\n'))
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trimEnd()
}

export function post(path: string, content: string, ...lines: readonly string[]): string {
  const head = [`POST ${path} HTTP/1.0`, `Content-Length: ${content.length}`, ...lines]
  return `${head.join('\r\n')}\r\n\r\n${content}`
}
