// Longer than the longest line to copy, which stays whole, and than anything a person reads.
const most = 20_000
const head = 4000
const tail = 1000

/** A text in which what is too long to be read is replaced by a word that says how much it was. */
export function shortened(text: string): string {
  if (text.length <= most) return text
  const count = (text.length - head - tail).toLocaleString('en-US')
  return `${text.slice(0, head)} … ${count} characters left out … ${text.slice(-tail)}`
}
