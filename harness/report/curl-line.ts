import type { ExchangeRecord } from '../verdict/result.js'
import { commandLine } from './command-line.js'

/**
 * A line for curl that makes much the same request: curl adds fields of its own, and writes no
 * request that is malformed. Undefined when it cannot, or when the judge sent no plain request.
 */
export function curlLine({ target, address, events }: ExchangeRecord): string | undefined {
  const sent = events.flatMap(({ kind, bytes = '' }) => (kind === 'sent' ? [decoded(bytes)] : []))
  const { method, path, version, head, body } = plain.exec(sent.join(''))?.groups ?? {}
  if (target === 'client' || method === undefined || path === undefined) return undefined
  const host = address.host.includes(':') ? `[${address.host}]` : address.host
  return commandLine([
    ...['curl', '--include', `--http1.${version}`, '--path-as-is', '--globoff'],
    ...manner(method, body ?? ''),
    ...fields(head ?? '', `${host}:${address.port}`),
    `http://${host}:${address.port}${path}`
  ])
}

const line = String.raw`(?<method>[A-Z]+) (?<path>/[!-~]*) HTTP/1\.(?<version>[01])\r\n`
const plain = new RegExp(
  String.raw`^${line}(?<head>(?:[\w-]+:[ -~]*\r\n)*)\r\n(?<body>[\t\n\r -~]{0,1024})$`
)

function manner(method: string, body: string): readonly string[] {
  if (method === 'HEAD') return ['--head']
  if (body !== '') return [...request(method, 'POST'), '--data-binary', body]
  return request(method, 'GET')
}

function request(method: string, usual: string): readonly string[] {
  return method === usual ? [] : ['--request', method]
}

/** What curl says by itself is left out; `X;` is how it is told of a field without a value. */
function fields(head: string, place: string): readonly string[] {
  const lines = head.split('\r\n').filter(each => each !== '' && !isCurls(each, place))
  return lines.flatMap(each => ['--header', each.replace(/:\s*$/, ';')])
}

function isCurls(field: string, place: string): boolean {
  return /^content-length:/i.test(field) || field.toLowerCase() === `host: ${place}`.toLowerCase()
}

function decoded(bytes: string): string {
  return Buffer.from(bytes, 'base64').toString('latin1')
}
