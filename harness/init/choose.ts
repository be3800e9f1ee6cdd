import type { Role } from '../verdict/result.js'
import type { Entry } from './entry.js'
import { type Project, stem } from './project.js'
import { type RoleSigns, roleOf, roleSigns } from './role.js'

/** The program to be judged, the side that it plays, and why. */
export interface Choice {
  readonly entry: Entry
  readonly role: Role
  readonly because: string
  /** Other programs of the project, in words. */
  readonly others: readonly string[]
}

/** What the user says and need not be guessed. */
export interface Wish {
  readonly role?: Role
  /** The path of the file that the program begins in. */
  readonly entry?: string
}

/** Nothing could be chosen: why, and what was seen. */
export interface Undecided {
  readonly undecided: string
  readonly saw: readonly string[]
}

interface Candidate {
  readonly entry: Entry
  readonly signs: RoleSigns
  readonly role: Role | undefined
  readonly points: number
}

/** The program that most speaks for; none where two are alike or nothing says what it is. */
export function choose(
  entries: readonly Entry[],
  project: Project,
  wish: Wish
): Choice | Undecided {
  const all = entries.map(entry => candidate(entry, project, wish))
  const wished = all.filter(each => isWished(each, wish))
  const [best, second] = wished.toSorted((a, b) => b.points - a.points)
  const saw = all.map(describe)
  if (best === undefined) return { undecided: missing(all.length, wish), saw }
  if (second && isAlike(best, second)) {
    return {
      undecided: `${best.entry.source.path} and ${second.entry.source.path} may both be meant`,
      saw
    }
  }
  if (best.role === undefined)
    return { undecided: 'nothing says whether it is a server or a client', saw }
  const others = wished.filter(each => each !== best).map(describe)
  return { entry: best.entry, role: best.role, because: reasons(best, wish), others }
}

function candidate(entry: Entry, project: Project, wish: Wish): Candidate {
  const signs = roleSigns(entry, project)
  const role = wish.role ?? roleOf(signs)
  const depth = entry.source.path.split('/').length / 100
  const points = Math.max(signs.points.server, signs.points.client) + started(entry) - depth
  return {
    entry,
    signs,
    role,
    points: wish.role ? signs.points[wish.role] + started(entry) - depth : points
  }
}

// One sign more may be a usage text, or words in a comment: two points.
const CLOSE = 3

/** As much speaks for each, or they are the two programs of the assignment, and one has to be asked for. */
function isAlike(best: Candidate, second: Candidate): boolean {
  if (second.points === best.points) return true
  const areBoth = second.role !== undefined && best.role !== second.role
  return areBoth && started(second.entry) > 0 && best.points - second.points < CLOSE
}

// A library may look as much like a server as the program that uses it.
const STARTS = /argv|\bargs\b|argparse|getopt|flag\.Parse|__main__|Deno\.args|\binput\(/
const TEST = /(?:^|[/_.-])(?:tests?|spec|demo|example)s?(?:[/_.-]|$)|^Test|Test$/i

function started({ source }: Entry): number {
  const isTest = TEST.test(source.path) || TEST.test(stem(source.path))
  return (STARTS.test(source.text) ? 1 : 0) - (isTest ? 5 : 0)
}

function isWished({ entry, signs }: Candidate, wish: Wish): boolean {
  if (wish.entry !== undefined) return entry.source.path === wish.entry
  return wish.role === undefined || signs.points[wish.role] > 0
}

function missing(count: number, { role, entry }: Wish): string {
  if (count === 0) return 'no file looks like the beginning of a program'
  if (entry !== undefined) return `${entry} does not look like the beginning of a program`
  return `no program looks like a ${role}`
}

function describe({ entry, role, signs }: Candidate): string {
  const kind = role === undefined ? 'server or client' : role
  const why =
    role === undefined ? [...signs.because.server, ...signs.because.client] : signs.because[role]
  return `${entry.source.path}: ${entry.language}, ${kind} (${why.join(', ') || 'no sign of either'})`
}

function reasons({ signs, role }: Candidate, wish: Wish): string {
  if (role === undefined || wish.role !== undefined) return 'as told by --role'
  return signs.because[role].join(', ')
}
