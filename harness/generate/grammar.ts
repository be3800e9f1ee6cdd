import fc from 'fast-check'

// The rules of RFC 1945 §2.2, in latin1: one character is one octet. Shrinking leads to the first
// letter, so what is shrunk reads well.

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const digits = '0123456789'
const marks = "!#$%&'*+-.^_`|~"
const separators = '()<>@,;:\\"/[]?={}'

// An octet beyond ASCII is text as well: any but the controls is. Those from 128 to 159 are left out,
// for they are controls in ISO 8859-1.
const beyond = String.fromCharCode(...Array.from({ length: 96 }, (_, nth) => 0xa0 + nth))

/** A token of at least one character. */
export function token(maxLength = 12): fc.Arbitrary<string> {
  return textOf(letters + digits + marks, { minLength: 1, maxLength })
}

/** A character of a token. */
export const tokenCharacter: fc.Arbitrary<string> = oneOf(letters + digits + marks)

/** A character that separates words, and is no white space. */
export const separator: fc.Arbitrary<string> = oneOf(separators)

/**
 * A control character that nobody takes for white space: RFC 9112 §3 lets a reader of the request
 * line do so with HT, LF, VT, FF and CR.
 */
export const control: fc.Arbitrary<string> = oneOf(
  String.fromCharCode(...codes(1, 8), ...codes(14, 31), 127)
)

/** Spaces and tabs, or nothing. */
export const blanks: fc.Arbitrary<string> = textOf(' \t', { maxLength: 3 })

/** A value of a field as §4.2 has it: text, or words of tokens, quoted strings and comments. */
export const fieldValue: fc.Arbitrary<string> = fc.oneof(
  textOf(letters + digits + marks + separators + beyond, { maxLength: 20 }),
  fc.tuple(word(), fc.array(word(), { maxLength: 3 })).map(words => words.flat().join(' '))
)

/** Escapes of `uchar` and reserved characters as a query may have them (§3.2.1). */
export const query: fc.Arbitrary<string> = fc
  .array(fc.oneof(oneOf(`${letters + digits}$-_.+!*'(),;/?:@&=`), octet().map(hexEscape)), {
    maxLength: 16
  })
  .map(parts => parts.join(''))

/** `%` and two hex digits, in either case. */
export function escapesOf(character: string): readonly string[] {
  const escaped = hexEscape(character.charCodeAt(0))
  return [escaped, escaped.toLowerCase()]
}

/** Text with every letter in one case or the other. */
export function inAnyCase(text: string): fc.Arbitrary<string> {
  const choices = [...text].map(letter => fc.constantFrom(letter, swapped(letter)))
  return fc.tuple(...choices).map(chosen => chosen.join(''))
}

function word(): fc.Arbitrary<string> {
  return fc.oneof(token(), quotedString(), comment())
}

function quotedString(): fc.Arbitrary<string> {
  const inside = letters + digits + marks + separators.replace(/["\\]/g, '') + beyond
  return textOf(`${inside} `, { maxLength: 10 }).map(text => `"${text}"`)
}

function comment(): fc.Arbitrary<string> {
  const inside = letters + digits + marks + separators.replace(/[()\\]/g, '') + beyond
  return textOf(`${inside} `, { maxLength: 10 }).map(text => `(${text})`)
}

function textOf(alphabet: string, length: fc.StringConstraints): fc.Arbitrary<string> {
  return fc.string({ ...length, unit: oneOf(alphabet) })
}

function oneOf(alphabet: string): fc.Arbitrary<string> {
  return fc.constantFrom(...alphabet)
}

function octet(): fc.Arbitrary<number> {
  return fc.integer({ min: 0x20, max: 0xff })
}

function hexEscape(code: number): string {
  return `%${code.toString(16).toUpperCase().padStart(2, '0')}`
}

function swapped(letter: string): string {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
}

function codes(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, nth) => from + nth)
}
