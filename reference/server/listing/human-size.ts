const units = ['kB', 'MB', 'GB', 'TB', 'PB']

/** A size as people say it: `0 B`, `999 B`, `1.5 kB`, `20 MB`, in powers of a thousand. */
export function humanSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  let [value, power] = [bytes / 1000, 0]
  // 999 950 would be rounded to 1000 kB.
  while (value >= 999.5 && power < units.length - 1) {
    value /= 1000
    power++
  }
  return `${value < 9.95 ? value.toFixed(1) : value.toFixed(0)} ${units[power]}`
}
