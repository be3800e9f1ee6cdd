/** What placeholders stand for, by their names without braces. */
export type Values = Readonly<Record<string, string>>

const PLACEHOLDER = /\{([a-z]+)\}/g

/** Every `{name}` replaced that has a value; all other braces stay, as configurations have them. */
export function expand(text: string, values: Values): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => values[name] ?? whole)
}

/** The names of the placeholders in a text. */
export function placeholdersIn(text: string): readonly string[] {
  return Array.from(text.matchAll(PLACEHOLDER), ([, name]) => name ?? '')
}
