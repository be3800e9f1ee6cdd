/** What a program is told by, as it may be spelled on its command line. */
export interface OptionKind {
  /** One letter, behind one hyphen. */
  readonly short: string
  /** Words, behind two hyphens or, as Go has it, one. */
  readonly long: readonly string[]
}

export const optionKinds = {
  port: { short: 'p', long: ['port'] },
  root: { short: 'd', long: ['directory', 'dir', 'root', 'path', 'folder'] },
  verbose: { short: 'v', long: ['verbose'] },
  header: { short: 'h', long: ['header', 'headers'] },
  data: { short: 'd', long: ['data', 'inline', 'd'] },
  file: { short: 'f', long: ['file', 'f'] },
  output: { short: 'o', long: ['output'] }
} as const satisfies Record<string, OptionKind>

/** The first spelling of an option that a text knows, as `-p` or `--port`; nothing if none. */
export function optionIn(text: string, { short, long }: OptionKind): string | undefined {
  if (knowsShort(text, short)) return `-${short}`
  const word = long.find(each => new RegExp(`["'\`|\\s[]--${each}\\b`).test(text))
  if (word !== undefined) return `--${word}`
  const declared = long.find(each => declares(text, each))
  return declared === undefined ? undefined : `--${declared}`
}

/** As a literal, in the string of getopt(3), or as parsers of several languages declare it. */
function knowsShort(text: string, letter: string): boolean {
  const forms = [
    `["'\`]-${letter}["'\`=,:|\\s]`,
    `getopts?\\b[^"'\\n]*["'][a-zA-Z:]*${letter}[a-zA-Z:]*["']`,
    `\\bshort(?:Name)?\\s*[:=]\\s*["']${letter}["']`,
    `flag\\.\\w+\\([^"\\n]*"${letter}"`,
    `["']${letter}\\|\\w+[=":!+]`,
    `["']\\w+\\|${letter}[='":!+]`,
    `^\\s*-${letter}\\)`,
    `\\[-${letter}[\\] ]`,
    ...(PARSED.test(text) ? parsed(letter) : []),
    `\\balias(?:es)?\\s*:\\s*\\[?\\s*["']${letter}["']`,
    `\\balias(?:es)?\\s*:\\s*\\{[^}]*(?<!\\w)["']?${letter}["']?\\s*:`
  ]
  return forms.some(form => new RegExp(form, 'm').test(text))
}

// Libraries that make an object of the options.
const PARSED = /\b(?:minimist|yargs|parseArgs|parse_args|commander|mri)\b|std(?:@[\w.]+)?\/flags/

/** As they are declared, and as the object then has them. */
function parsed(name: string): readonly string[] {
  return [
    `\\.(?:option|alias|string|number|boolean|default|describe)\\(\\s*["']${name}["']`,
    `\\b(?:string|default)\\s*:\\s*(?:\\[[^\\]]*["']${name}["']|\\{[^}]*\\b${name}\\s*:)`,
    `\\b(?:argv|args|flags|options|opts|parsed|values)\\.${name}\\b`
  ]
}

function declares(text: string, word: string): boolean {
  const forms = [
    `flag\\.\\w+\\([^"\\n]*"${word}"`,
    `["']${word}[=:][is]["']`,
    `long(?:Name)?\\s*=\\s*"${word}"`,
    ...(PARSED.test(text) ? parsed(word) : [])
  ]
  return forms.some(form => new RegExp(form).test(text))
}
