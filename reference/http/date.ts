const weekdays = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const longWeekdays = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const month = `(?<month>${months.join('|')})`
const time = '(?<time>\\d\\d:\\d\\d:\\d\\d)'

/** The three forms of §3.3. Names are English literals, which ignore case (§2.1). */
const forms = [
  // rfc1123-date = wkday "," SP date1 SP time SP "GMT"
  new RegExp(`^${weekdays}, (?<day>\\d\\d) ${month} (?<year>\\d{4}) ${time} GMT$`, 'i'),
  // rfc850-date = weekday "," SP date2 SP time SP "GMT"
  new RegExp(`^${longWeekdays}, (?<day>\\d\\d)-${month}-(?<year>\\d\\d) ${time} GMT$`, 'i'),
  // asctime-date = wkday SP date3 SP time SP 4DIGIT
  new RegExp(`^${weekdays} ${month} (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`, 'i')
]

/**
 * Reads an HTTP-date (§3.3); `undefined` when it is none. The day of the week may be wrong:
 * it carries nothing that the date does not. `now` places years of two digits.
 */
export function parseHttpDate(text: string, now: Date): Date | undefined {
  for (const form of forms) {
    const parts = form.exec(text)?.groups
    if (parts) return toDate(parts, now)
  }
  return undefined
}

/** The RFC 1123 form, 29 characters in GMT, to which ECMAScript holds `toUTCString`. */
export function formatHttpDate(date: Date): string {
  return date.toUTCString()
}

/**
 * `Date` carries 31 February over into March and 24:00 into the next day, so what comes out
 * is compared with what went in.
 */
function toDate(parts: Readonly<Record<string, string>>, now: Date): Date | undefined {
  const { year = '', month = '', day = '', time = '' } = parts
  const text = `${fullYear(year, now)}-${monthNumber(month)}-${day.replace(' ', '0')}T${time}.000Z`
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString() === text ? date : undefined
}

/** Of two digits, the last year that is not more than fifty years ahead (RFC 9110 §5.6.7). */
function fullYear(digits: string, now: Date): string {
  if (digits.length === 4) return digits
  const latest = now.getUTCFullYear() + 50
  return String(latest - ((latest - Number(digits)) % 100))
}

function monthNumber(name: string): string {
  const index = months.findIndex(month => month.toLowerCase() === name.toLowerCase())
  return String(index + 1).padStart(2, '0')
}
