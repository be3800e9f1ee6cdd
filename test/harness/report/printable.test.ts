import t from 'tap'
import { oneLine, printable } from '../../../harness/report/printable.js'

const cases: readonly (readonly [because: string, text: string, shown: string])[] = [
  ['it is plain', 'Grüße, 世界 🙂', 'Grüße, 世界 🙂'],
  ['a line feed and a tab stay', 'a\n\tb', 'a\n\tb'],
  ['an ANSI escape begins with a control', '\x1b[31m', '\\x1B[31m'],
  ['a carriage return moves the cursor', 'a\rb', 'a\\x0Db'],
  ['C1 controls are controls too', '\x9b', '\\x9B'],
  ['bidi overrides reorder what is read', 'a\u202Eb\u2066', 'a\\u{202E}b\\u{2066}'],
  ['zero width hides', 'a\u200Bb\uFEFF', 'a\\u{200B}b\\u{FEFF}'],
  ['line separators end a line for some', '\u2028\u2029', '\\u{2028}\\u{2029}'],
  ['a lone surrogate is no character', '\uD800x', '\\u{D800}x'],
  ['XML forbids it', '\uFFFE\uFFFF\x00', '\\u{FFFE}\\u{FFFF}\\x00'],
  ['tag characters are invisible', '\u{E0041}', '\\u{E0041}']
]

for (const [because, text, shown] of cases)
  t.equal(printable(text), shown, `text is shown as it is read: ${because}`)

t.equal(oneLine(' a\n  b\n\nc '), 'a b c', 'line feeds become spaces on one line')
