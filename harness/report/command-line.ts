/** The arguments as one line for a POSIX shell. Only for reading and copying, never for running. */
export function commandLine(words: readonly string[]): string {
  return words.map(quoted).join(' ')
}

function quoted(word: string): string {
  if (/^[\w@%+=:,./{}-]+$/.test(word)) return word
  return `'${word.replaceAll("'", "'\\''")}'`
}
