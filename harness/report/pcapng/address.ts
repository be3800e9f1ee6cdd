/** An address for a packet: itself, or one for documentation (RFC 5737) in place of a name. */
export function numeric(host: string): string {
  if (isVersion6(host) || isVersion4(host)) return host
  return host === 'localhost' ? '127.0.0.1' : '192.0.2.1'
}

/** The four or sixteen bytes of a numeric address. */
export function addressBytes(host: string): Buffer {
  if (isVersion4(host)) return Buffer.from(host.split('.').map(Number))
  const [head = '', tail] = withoutDots(host.replace(/%.*/, '')).split('::')
  const [first, last] = [groups(head), groups(tail ?? '')]
  const zeros = Array<number>(8 - first.length - last.length).fill(0)
  const bytes = Buffer.alloc(16)
  for (const [nth, group] of [...first, ...zeros, ...last].entries())
    bytes.writeUInt16BE(group, nth * 2)
  return bytes
}

/** Another address of the same kind for each `nth`, for who has run out of ports. */
export function neighbour(host: string, nth: number): string {
  if (isVersion6(host)) return nth === 0 ? '::1' : `fd00::${nth.toString(16)}`
  return host.startsWith('127.') ? `127.0.0.${1 + nth}` : `192.0.2.${2 + nth}`
}

/** Whether a host is an address of IPv6: no name has a colon. */
export function isVersion6(host: string): boolean {
  return host.includes(':')
}

function isVersion4(host: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(host)
}

function groups(text: string): readonly number[] {
  return text === '' ? [] : text.split(':').map(group => Number.parseInt(group, 16))
}

/** `::ffff:127.0.0.1` as `::ffff:7f00:1`. */
function withoutDots(host: string): string {
  return host.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)]
      .map(group => group.toString(16))
      .join(':')
  )
}
