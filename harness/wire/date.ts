/** A date as it was written: which of the three forms of §3.3 it has, and the instant it names. */
export interface DateView {
  readonly form: DateForm | undefined
  /** Undefined when the text has no form, or names a moment that no calendar or clock shows. */
  readonly instant: Date | undefined
  /** Whether the day of the week is the one of that date. */
  readonly weekday: 'right' | 'wrong' | undefined
}

export type DateForm = 'rfc1123' | 'rfc850' | 'asctime'

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const LONG = `(?<weekday>${days.join('|')})`
const SHORT = `(?<weekday>${days.map(abbreviate).join('|')})`
const MONTH = `(?<month>${months.join('|')})`
const TIME = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)'

const forms = [
  ['rfc1123', new RegExp(`^${SHORT}, (?<day>\\d\\d) ${MONTH} (?<year>\\d{4}) ${TIME} GMT$`)],
  ['rfc850', new RegExp(`^${LONG}, (?<day>\\d\\d)-${MONTH}-(?<year>\\d\\d) ${TIME} GMT$`)],
  ['asctime', new RegExp(`^${SHORT} ${MONTH} (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})$`)]
] as const

type Parts = Readonly<Record<string, string>>

/** Tells the form of a date and what it names, to the letter of RFC 1945 §3.3. Never throws. */
export function describeDate(text: string, now = new Date()): DateView {
  for (const [form, pattern] of forms) {
    const parts = pattern.exec(text)?.groups
    if (parts) return { form, ...momentOf(parts, now) }
  }
  return { form: undefined, instant: undefined, weekday: undefined }
}

function momentOf(parts: Parts, now: Date): Pick<DateView, 'instant' | 'weekday'> {
  const [day, hour, minute, second] = ['day', 'hour', 'minute', 'second'].map(name =>
    Number(parts[name])
  )
  const month = months.indexOf(parts['month'] ?? '')
  const instant = new Date(0)
  instant.setUTCFullYear(fullYear(parts['year'] ?? '', now), month, day)
  instant.setUTCHours(hour ?? 0, minute, second)
  if (!agrees(instant, [month, day, hour, minute, second]))
    return { instant: undefined, weekday: undefined }
  const weekday = days[instant.getUTCDay()]?.startsWith(parts['weekday'] ?? '')
  return { instant, weekday: weekday ? 'right' : 'wrong' }
}

/** Date rolls the 31st of February over into March, and 24:00 into the next day. */
function agrees(instant: Date, written: readonly (number | undefined)[]): boolean {
  const shown = [
    instant.getUTCMonth(),
    instant.getUTCDate(),
    instant.getUTCHours(),
    instant.getUTCMinutes(),
    instant.getUTCSeconds()
  ]
  return shown.every((number, nth) => number === written[nth])
}

/** Two digits that seem more than fifty years ahead name a year of the past (RFC 9110 §5.6.7). */
function fullYear(digits: string, now: Date): number {
  if (digits.length === 4) return Number(digits)
  const thisYear = now.getUTCFullYear()
  const year = thisYear - (thisYear % 100) + Number(digits)
  return year > thisYear + 50 ? year - 100 : year
}

function abbreviate(day: string): string {
  return day.slice(0, 3)
}
