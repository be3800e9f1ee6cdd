/** What a program reads from its standard input, by the words before each reading, in order. */
export function promptsIn(text: string): readonly string[] {
  if (!READS.test(text)) return []
  return [...text.matchAll(READING)].map(found => promptBefore(text, found))
}

/** What connects a program with its standard input. */
const READS =
  /\binput\(|System\.in\b|process\.stdin|\bstdin\b|\bscanf\s*\(|os\.Stdin|Console\.ReadLine|\bread\s+-\w*p|<STDIN>|\bgets\b|std::cin/

const READING =
  /\binput\(([^)\n]*)|\.next(?:Line|Int)?\(\)|\breader?\w*\.readLine\(\)|\.question\(([^,\n]*)|\bscanf\s*\(|\bfgets\s*\([^)]*stdin|Console\.ReadLine\(\)|\bread\s+-\w*p\s+([^\n]*)|<STDIN>|std::cin\s*>>|\.read_line\(|\bReadString\(/g

/** The text inside of the call, or the last literal of the few lines before it. */
function promptBefore(text: string, found: RegExpExecArray): string {
  const own = found.slice(1).find(part => part !== undefined && /["'`]/.test(part))
  if (own !== undefined) return own.replace(/^[^"'`]*["'`]|["'`].*$/g, '')
  const before = text.slice(Math.max(0, found.index - 200), found.index)
  const literals = [...before.matchAll(/"([^"\n]+)"|'([^'\n]+)'/g)]
  const last = literals.at(-1)
  return last?.[1] ?? last?.[2] ?? ''
}
