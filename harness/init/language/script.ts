import type { Entry } from '../entry.js'
import { type Project, sourcesIn } from '../project.js'

const interpreters = [
  { language: 'shell', endings: ['.sh', '.bash'], program: ['bash'] },
  { language: 'Perl', endings: ['.pl'], program: ['perl'] },
  { language: 'Ruby', endings: ['.rb'], program: ['ruby'] },
  { language: 'PHP', endings: ['.php'], program: ['php'] }
] as const

// A shell script that only builds or starts something speaks to no socket itself.
const SOCKET = /\b(?:nc|ncat|netcat|socat)\b|\/dev\/tcp|Socket|stream_socket|fsockopen|TCPServer/

/** Scripts that speak to sockets, in languages that need no more than their interpreter. */
export function script(project: Project): readonly Entry[] {
  return interpreters.flatMap(({ language, endings, program }) =>
    sourcesIn(project, ...endings)
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
