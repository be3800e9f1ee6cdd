/** `token = 1*<any CHAR except CTLs or tspecials>` (§2.2) */
export const token = /^[!#$%&'*+\-.0-9A-Z^_`a-z|~]+$/

/** `CTL = <any control character and DEL>` (§2.2), HT aside, which is a blank like SP. */
export const control = /[\0-\x08\x0a-\x1f\x7f]/

/** `TEXT = <any OCTET except CTLs, but including LWS>` (§2.2), on one line. */
export const text = /^[\t\x20-\x7e\x80-\xff]*$/

/** The text without SP and HT at its ends. `trim()` would also take the octet A0, which is text. */
export function trimBlanks(value: string): string {
  let start = 0
  let end = value.length
  while (start < end && isBlank(value, start)) start++
  while (end > start && isBlank(value, end - 1)) end--
  return value.slice(start, end)
}

/** Whether SP or HT stands at this place. */
export function isBlank(value: string, at: number): boolean {
  return value[at] === ' ' || value[at] === '\t'
}
