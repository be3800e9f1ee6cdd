import type { Role } from '../verdict/result.js'
import type { Entry } from './entry.js'
import { type Project, stem } from './project.js'

/** How much speaks for each role, and what does, in words. */
export interface RoleSigns {
  readonly points: Readonly<Record<Role, number>>
  readonly because: Readonly<Record<Role, readonly string[]>>
}

interface Sign {
  readonly role: Role
  readonly points: number
  readonly pattern: RegExp
  readonly meaning: string
}

// The name of the file was chosen by somebody who knew. A socket call may be the library's, where
// both programs share one, and usage texts quote each other.
const inNames: readonly Sign[] = [
  {
    role: 'server',
    points: 4,
    pattern: /httpfs|server|(?:file|http).?s(?:erver|rv)/i,
    meaning: 'its name'
  },
  { role: 'client', points: 4, pattern: /httpc(?!o)|client|curl/i, meaning: 'its name' }
]

const inTexts: readonly Sign[] = [
  {
    role: 'server',
    points: 3,
    pattern:
      /\b(?:bind|listen|accept)\s*\(|ServerSocket|net\.Listen\b|Tcp_?Listener|HttpListener|[cC]reate_?[sS]erver|socketserver|Deno\.listen\b|Listen\s*=>|TCPServer|\b(?:nc|ncat|netcat)\b[^|\n]*\s-\w*l|TCP-LISTEN/,
    meaning: 'a socket that listens'
  },
  {
    role: 'client',
    points: 3,
    pattern:
      /(?<![.\w](?:on|once)\(['"])\b(?:connect|create_connection|createConnection)\s*\(|new Socket\s*\(\s*[^)\s]|net\.Dial|TcpStream::connect|Deno\.connect|new TcpClient|PeerAddr|TCPSocket|fsockopen/,
    meaning: 'a socket that connects'
  },
  {
    role: 'client',
    points: 2,
    pattern: /\(get\|post\)|\bget\|post\b|<get\|post>/i,
    meaning: 'a usage text with get and post'
  },
  {
    role: 'server',
    points: 2,
    pattern: /-d\s+PATH-TO-DIR|served?\b.*director|director\w*\b.*served?/i,
    meaning: 'words about a directory to serve'
  }
]

/** What a program may be, by its name, its own text and, for less, the texts beside it. */
export function roleSigns({ source }: Entry, project: Project): RoleSigns {
  const name = signsIn(inNames, nameOf(source.path))
  const own = signsIn(inTexts, source.text)
  const others = project.sources.filter(other => other !== source).map(({ text }) => text)
  const beside = signsIn(inTexts, others.join('\n')).map(sign => ({ ...sign, points: 1 }))
  const folder = signsIn(inNames, project.name).map(sign => ({ ...sign, points: 1 }))
  return summed([...name, ...own, ...beside, ...folder], own)
}

// What says nothing of the program, nor where it lies: then the next folder above does.
const PLAIN = /^(?:main|__main__|index|app|mod|cli|program|src|bin|lib|cmd|java)$/i

/** As people call it: `httpc` for cmd/httpc/main.go. */
function nameOf(path: string): string {
  const [file, ...folders] = path.split('/').reverse()
  return [stem(file ?? ''), ...folders].find(name => !PLAIN.test(name)) ?? stem(path)
}

/** The role that more speaks for; nothing where as much speaks for the other. */
export function roleOf({ points }: RoleSigns): Role | undefined {
  if (points.server === points.client) return undefined
  return points.server > points.client ? 'server' : 'client'
}

function signsIn(signs: readonly Sign[], text: string): readonly Sign[] {
  return signs.filter(({ pattern }) => pattern.test(text))
}

function summed(signs: readonly Sign[], own: readonly Sign[]): RoleSigns {
  const points = { server: 0, client: 0 }
  const because = { server: [] as string[], client: [] as string[] }
  for (const sign of signs) {
    points[sign.role] += sign.points
    const meaning =
      inTexts.some(({ meaning }) => meaning === sign.meaning) && !own.includes(sign)
        ? `${sign.meaning} in another file`
        : sign.meaning
    because[sign.role].push(meaning)
  }
  return { points, because }
}
