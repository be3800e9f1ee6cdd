import type { Entry } from '../entry.js'
import { type Project, sourcesIn, startedBy } from '../project.js'

const interpreters = [
  { language: 'shell', endings: ['.sh', '.bash'], program: ['bash'], first: /\b(?:ba)?sh\b/ },
  { language: 'Perl', endings: ['.pl'], program: ['perl'], first: /\bperl\b/ },
  { language: 'Ruby', endings: ['.rb'], program: ['ruby'], first: /\bruby\b/ },
  { language: 'PHP', endings: ['.php'], program: ['php'], first: /\bphp\b/ }
] as const

// A shell script that only builds or starts something speaks to no socket itself.
const SOCKET = /\b(?:nc|ncat|netcat|socat)\b|\/dev\/tcp|Socket|stream_socket|fsockopen|TCPServer/

/** Scripts that speak to sockets, in languages that need no more than their interpreter. */
export function script(project: Project): readonly Entry[] {
  return interpreters.flatMap(({ language, endings, program, first }) =>
    [...sourcesIn(project, ...endings), ...startedBy(project, first)]
      .filter(({ text }) => SOCKET.test(text))
      .map(source => ({
        language,
        source,
        build: [],
        program: [...program, source.path],
        because: `${source.path} is started by ${program.join(' ')}`
      }))
  )
}
