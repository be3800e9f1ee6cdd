import { gunzipSync } from 'node:zlib'

/** A page with everything that waits in it put where the script would put it. */
export function unpacked(page: string): string {
  const [, packed = ''] = /<script type="application\/gzip" id="parts">([^<]*)</.exec(page) ?? []
  const parts = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as string[]
  return filled(page)

  function filled(text: string): string {
    return text.replace(/<div data-part="(\d+)"><\/div>/g, (_, number) =>
      filled(parts[Number(number)] ?? '')
    )
  }
}
