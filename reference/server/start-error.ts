import type { FileServerOptions } from './file-server.js'
import { PasswordFileError } from './password-file.js'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such directory',
  ENOTDIR: 'it is not a directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EADDRINUSE: 'the port is in use',
  EADDRNOTAVAIL: 'this machine does not have that address',
  ENOTFOUND: 'there is no such host'
}

/** Says in one line why a server could not start, and whether the network is to blame. */
export function explainStart(
  error: unknown,
  { directory, host, port }: FileServerOptions
): { readonly isNetwork: boolean; readonly text: string } {
  if (error instanceof PasswordFileError) return { isNetwork: false, text: error.message }
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
  const isNetwork = /^(?:listen|getaddrinfo)$/.test(String(error.syscall))
  const what = isNetwork ? `cannot listen on ${host} port ${port}` : `cannot serve ${directory}`
  return { isNetwork, text: `${what}: ${reasons[String(error.code)] ?? error.message}` }
}
