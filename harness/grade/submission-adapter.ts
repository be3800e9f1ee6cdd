import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Undecided } from '../init/choose.js'
import { type Adapter, type AdapterDocument, completeAdapter } from '../target/adapter.js'
import { AdapterError } from '../target/adapter-error.js'
import { readAdapter } from '../target/adapter-file.js'
import type { Role, Suite } from '../verdict/result.js'
import { bounded, faultOf } from './adapter-bounds.js'
import { proposalFor } from './proposal.js'

/** What a submission is judged as: what its adapter may not choose. */
export interface Assignment {
  readonly role: Role
  readonly suites: readonly Suite[]
}

/** There is no adapter, or none that will do: what the teacher and the student are told. */
export class NoAdapter extends Error {
  override readonly name = 'NoAdapter'
}

const NAMES = ['h10spec.yaml', 'h10spec.yml']

/**
 * The adapter of a submission: that of the course, or else its own, or else what `h10spec init`
 * would propose. The course is trusted; the others may say how the program is started, and no
 * more. Throws NoAdapter.
 */
export async function adapterOf(
  directory: string,
  assignment: Assignment,
  course?: AdapterDocument
): Promise<AdapterDocument> {
  if (course) return matching(course, assignment, "the course's adapter")
  const own = NAMES.find(name => existsSync(join(directory, name)))
  const document = own === undefined ? await proposed(directory, assignment) : ownOf(directory, own)
  const fault = faultOf(document)
  if (fault !== undefined) throw new NoAdapter(`${own ?? 'the proposed adapter'} ${fault}`)
  return bounded(matching(document, assignment, own ?? 'the proposed adapter'), assignment)
}

/** The adapter where the submission lies on this machine, and under its name. */
export function placeAdapter(
  document: AdapterDocument,
  { name, suites }: Pick<Assignment, 'suites'> & { readonly name: string },
  directory: string
): Adapter {
  const adapter = completeAdapter(document)
  const here = resolve(directory)
  const cwd = adapter.cwd.startsWith('{') ? adapter.cwd : resolve(here, adapter.cwd)
  return { ...adapter, name, suites, here, cwd, network: 'own' }
}

// The longest that anybody wrote has a hundred lines. Aliases are bounded by who reads them.
const LONGEST = 64 * 1024

function ownOf(directory: string, name: string): AdapterDocument {
  const path = join(directory, name)
  const stat = statSync(path)
  if (!stat.isFile()) throw new NoAdapter(`${name} is no file`)
  if (stat.size > LONGEST) throw new NoAdapter(`${name} is larger than ${LONGEST} octets`)
  return read(readFileSync(path, 'utf8'), name)
}

function read(text: string, name: string): AdapterDocument {
  try {
    return readAdapter(text, name)
  } catch (error) {
    if (error instanceof AdapterError || error instanceof ReferenceError) {
      throw new NoAdapter(error.message.split('\n')[0])
    }
    throw error
  }
}

async function proposed(directory: string, { role }: Assignment): Promise<AdapterDocument> {
  const proposal = await proposalFor({ directory, role })
  if ('undecided' in proposal) throw new NoAdapter(undecided(proposal))
  return read(proposal.text, 'the proposed adapter')
}

function undecided({ undecided: why, saw }: Undecided): string {
  const seen = saw.length > 0 ? [`there is: ${saw.join('; ')}`] : []
  return `it has no h10spec.yaml, and none could be proposed: ${[why, ...seen].join('; ')}`
}

function matching(document: AdapterDocument, { role }: Assignment, whose: string): AdapterDocument {
  if (document.role === role) return document
  throw new NoAdapter(`${whose} starts a ${document.role}, and a ${role} is judged`)
}
