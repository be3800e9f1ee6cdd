/** How much of what was to be there was there; the words are those of reports. */
export type Grade =
  | 'exact'
  | 'with a newline behind it'
  | 'with more around it'
  | 'cut short'
  | 'transformed'
  | 'absent'

/** Compares what came with what was to come. Words of `expected` that survive tell a transformation. */
export function gradeOf(expected: Buffer, got: Buffer): Grade {
  if (got.equals(expected)) return 'exact'
  if (/^\r?\n$/.test(restOf(expected, got) ?? '')) return 'with a newline behind it'
  if (got.includes(expected)) return 'with more around it'
  if (got.length > 0 && expected.subarray(0, got.length).equals(got)) return 'cut short'
  const words = expected.toString('latin1').match(/\w{6,}/g) ?? []
  const isThere = words.length > 0 && words.every(word => got.includes(word))
  return isThere ? 'transformed' : 'absent'
}

/** What follows the expected bytes, where these come first. */
function restOf(expected: Buffer, got: Buffer): string | undefined {
  const begins = got.subarray(0, expected.length).equals(expected)
  return begins ? got.toString('latin1', expected.length) : undefined
}
