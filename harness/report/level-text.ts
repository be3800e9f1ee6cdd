import type { Level, Profile } from '../verdict/result.js'

interface Levelled {
  readonly level: Level
  readonly profile?: Profile
}

/** How much a requirement weighs, and whether by the letter of RFC 1945. */
export function levelText({ level, profile }: Levelled): string {
  return profile === undefined ? level : `${level}, ${profile}`
}
