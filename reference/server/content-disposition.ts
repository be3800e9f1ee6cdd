import { isUtf8 } from 'node:buffer'

/**
 * What a user agent may do with a file and which name it may store it under (RFC 6266, which
 * gives the field of Appendix D.1 of RFC 1806 to HTTP). The quoted name is plain ASCII: §2.2
 * allows no other quoted-string and knows no escapes in it. A name that needs more is given a
 * second time in the form of RFC 8187.
 */
export function contentDisposition(name: string, download: boolean): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const disposition = `${download ? 'attachment' : 'inline'}; filename="${plain}"`
  return plain === name ? disposition : `${disposition}; filename*=${extendedValue(name)}`
}

/** `ext-value = charset "'" [ language ] "'" value-chars` (RFC 8187 §3.2). */
function extendedValue(name: string): string {
  const charset = isUtf8(Buffer.from(name, 'latin1')) ? 'UTF-8' : 'ISO-8859-1'
  const value = name.replace(/[^A-Za-z0-9!#$&+.^_`|~-]/g, byte => {
    const code = byte.charCodeAt(0).toString(16).toUpperCase()
    return `%${code.padStart(2, '0')}`
  })
  return `${charset}''${value}`
}
