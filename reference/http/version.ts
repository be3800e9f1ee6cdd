/** An HTTP version. Each part is an integer of its own: 2.13 is higher than 2.4 (§3.1). */
export interface Version {
  readonly major: number
  readonly minor: number
}

/** `HTTP-Version = "HTTP" "/" 1*DIGIT "." 1*DIGIT` (§3.1); literals ignore case (§2.1). */
const form = /^HTTP\/(\d+)\.(\d+)$/i

/** Reads a version, leading zeros ignored (§3.1); `undefined` when it is not one. */
export function parseVersion(word: string): Version | undefined {
  const match = form.exec(word)
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : undefined
}

export function formatVersion({ major, minor }: Version): string {
  return `HTTP/${major}.${minor}`
}
