/**
 * The text with every character that does not print written out: controls (ANSI escapes
 * begin with one), bidi overrides, zero-width characters, lone surrogates and what XML 1.0
 * forbids. Line feeds and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(hidden, character => escaped(character.codePointAt(0) ?? 0))
}

/** The same on one line: for attributes and for formats that end a record at a line feed. */
export function oneLine(text: string): string {
  return printable(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

const hidden = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu

function escaped(code: number): string {
  const hex = code.toString(16).toUpperCase()
  return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`
}
