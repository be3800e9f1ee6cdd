const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Sun, 06 Nov 1994 08:49:37 GMT (RFC 1945 §3.3). */
export function rfc1123(date: Date): string {
  const { weekday, day, month, year, time } = partsOf(date)
  return `${weekday.slice(0, 3)}, ${pad(day)} ${month} ${year} ${time} GMT`
}

/** Sunday, 06-Nov-94 08:49:37 GMT. */
export function rfc850(date: Date): string {
  const { weekday, day, month, year, time } = partsOf(date)
  return `${weekday}, ${pad(day)}-${month}-${pad(year % 100)} ${time} GMT`
}

/** Sun Nov  6 08:49:37 1994. */
export function asctime(date: Date): string {
  const { weekday, day, month, year, time } = partsOf(date)
  return `${weekday.slice(0, 3)} ${month} ${String(day).padStart(2)} ${time} ${year}`
}

function partsOf(date: Date) {
  return {
    weekday: DAYS[date.getUTCDay()] ?? '',
    day: date.getUTCDate(),
    month: MONTHS[date.getUTCMonth()] ?? '',
    year: date.getUTCFullYear(),
    time: date.toISOString().slice(11, 19)
  }
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
