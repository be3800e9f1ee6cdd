import type { ClientAdapter } from '../target/adapter.js'
import { ClientTarget } from '../target/client-target.js'
import type { Ask, Invocation } from '../target/invocation.js'
import { isInOwnNetwork } from '../target/namespace.js'
import { likenessOf } from '../wire/likeness.js'
import { describeRequest, type RequestView } from '../wire/request.js'
import { ScriptedServer } from '../wire/server.js'
import { DEFAULT_PORT, SideDoor } from '../wire/side-door.js'
import { type Check, finding, untried, well } from './check.js'
import { isScriptMissing, nameTheScript } from './missing-script.js'
import { newSample, type Sample } from './sample.js'
import { startFinding } from './start-finding.js'

// As long as the suite waits for a client that is not called slow.
const PATIENCE = 5000

/** What came of one run of the client against a server of the doctor's own. */
interface Visit {
  readonly sample: Sample
  /** Where the first request came to; undefined when none came. */
  readonly port: number | undefined
  readonly requests: readonly RequestView[]
  readonly invocation: Invocation
}

/** Runs a client as scenarios do, once for each thing that they ask of it. */
export async function clientChecks(adapter: ClientAdapter): Promise<readonly Check[]> {
  const target = new ClientTarget(adapter)
  try {
    await target.start()
    const plain = await visit(target, {})
    const first = connects(plain, adapter)
    if (first.outcome === 'finding') return [first]
    const asked = [asksByGet(plain), prints(plain), ends(plain)]
    return [
      first,
      ...asked,
      await sendsField(target),
      await sendsText(target),
      await sendsFile(target),
      await printsHead(target),
      await follows(target)
    ]
  } catch (error) {
    return [startFinding(error, adapter)]
  } finally {
    await target.stop()
  }
}

async function visit(target: ClientTarget, ask: Partial<Ask>): Promise<Visit> {
  const sample = newSample()
  const server = await ScriptedServer.listen((_request, nth) => [
    { send: nth === 1 && ask.follow ? redirect(`/${sample.name}`) : answerWith(sample.content) },
    { end: true }
  ])
  const asked: Ask = {
    method: 'GET',
    url: server.url(`/${ask.follow ? 'moved' : sample.name}`),
    ...ask
  }
  const door = isInOwnNetwork() ? await openDoor(server) : undefined
  const invocation = await target.invoke(asked, PATIENCE * (target.adapter.slow ?? 1))
  door?.close()
  const exchanges = (await server.close()).filter(({ received }) => received.length > 0)
  const requests = exchanges.map(({ received }) => describeRequest(received))
  return { sample, port: exchanges[0]?.address.port, requests, invocation }
}

function openDoor(server: ScriptedServer): Promise<SideDoor | undefined> {
  return SideDoor.open((socket, at) => server.admit(socket, at), server.address.host)
}

function answerWith(content: Buffer): Buffer {
  const head = `HTTP/1.0 200 Healthy\r\nContent-Type: text/plain\r\nContent-Length: ${content.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), content])
}

function redirect(location: string): Buffer {
  return Buffer.from(`HTTP/1.0 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`)
}

/** Whether a request comes at all: to the port of the URL, which is another one at each run. */
function connects({ port, invocation }: Visit, adapter: ClientAdapter): Check {
  if (port === DEFAULT_PORT) {
    const told = `it connects to port ${port}, whatever port the URL names; that is the program's own`
    return { ...well('connects', told), outcome: 'note' }
  }
  if (port !== undefined) return well('connects', 'to the host and the port of the URL')
  const told = `no request came to the port of the URL; ${endOf(invocation)}${wordsOf(invocation)}`
  const said = invocation.stderr.toString('latin1') + invocation.stdout.toString('latin1')
  if (isScriptMissing(said)) return finding('connects', told, ['start'], nameTheScript)
  if (isMethodUnknown(adapter, said)) {
    return finding('connects', told, ['methods', 'GET'], 'write the words that make it send a GET')
  }
  const hasAsked = invocation.ended === 'deadline' && adapter.stdin === undefined
  if (hasAsked || /EOF|NoSuchElement/.test(invocation.stderr.toString('latin1'))) {
    const how = 'if it prompts, write the lines that answer, as stdin: ["{method} {options} {url}"]'
    return finding('connects', told, ['stdin'], how)
  }
  if (/refused|ECONNREFUSED/i.test(wordsOf(invocation))) {
    return finding(
      'connects',
      `${told}\nIt connected to another port: that is the program's own, unless "start" names one`
    )
  }
  const key = adapter.stdin === undefined ? 'start' : 'stdin'
  return finding(
    'connects',
    told,
    [key],
    'tell it {method}, {options} and {url} in the order that it wants'
  )
}

/** Whether it complains of the word for the method, or offers a get that is spelled otherwise. */
function isMethodUnknown({ methods }: ClientAdapter, said: string): boolean {
  const [word = ''] = methods.GET ?? []
  if (word === '') return false
  const complaint = said
    .split('\n')
    .find(line => /unknown|invalid|unsupported|unrecogni/i.test(line))
  if (complaint?.split(/\W+/).includes(word)) return true
  return /\busage\b/i.test(said) && /\bget\b/i.test(said) && !said.split(/\W+/).includes(word)
}

function asksByGet({ requests, sample }: Visit): Check {
  const [{ method, target, line } = describeRequest(Buffer.alloc(0))] = requests
  if (method === 'GET' && target?.endsWith(`/${sample.name}`)) return well('asks', line)
  if (method !== 'GET') {
    const how = 'write the words that make it send a GET'
    return finding('asks', `it was to send a GET and sent: ${line}`, ['methods', 'GET'], how)
  }
  return finding(
    'asks',
    `it was to ask for /${sample.name} and sent: ${line}; that is the program's own`
  )
}

function prints({ sample, invocation }: Visit): Check {
  const seen = likenessOf(invocation.stdout, sample.content)
  if (seen === 'exact') return well('prints', 'the body, as it came')
  if (seen === 'exact and a newline' || seen === 'contained') {
    return { ...well('prints', `the body, ${seen}; that is the program's own`), outcome: 'note' }
  }
  const told = `of the body standard output has: ${seen}; ${endOf(invocation)}${wordsOf(invocation)}`
  const how = 'if an option makes it print to standard output, write that into the command'
  return finding('prints', told, ['start'], how)
}

function ends({ invocation }: Visit): Check {
  if (invocation.ended === undefined) return well('ends', endOf(invocation))
  return finding(
    'ends',
    `${endOf(invocation)}; if it only takes long, slow helps`,
    ['slow'],
    'write slow: 5'
  )
}

async function sendsField(target: ClientTarget): Promise<Check> {
  if (!target.supports('header')) return untried('header', 'its adapter lacks it')
  const value = newSample().name
  const { requests, invocation } = await visit(target, { headers: [`X-Doctor: ${value}`] })
  const field = requests[0]?.fields.find(({ name }) => name.toLowerCase() === 'x-doctor')
  if (field?.value.trim() === value) return well('header', `sent: X-Doctor: ${value}`)
  const told = `the field X-Doctor was not sent; ${endOf(invocation)}${wordsOf(invocation)}`
  return finding(
    'header',
    told,
    ['options', 'header'],
    'write the arguments that send a field, "{}" being name: value'
  )
}

async function sendsText(target: ClientTarget): Promise<Check> {
  if (!target.supports('post') || !target.supports('data'))
    return untried('data', 'its adapter lacks it')
  const data = `text=${newSample().name}`
  return sent('data', Buffer.from(data), await visit(target, { method: 'POST', data }))
}

async function sendsFile(target: ClientTarget): Promise<Check> {
  if (!target.supports('post') || !target.supports('file'))
    return untried('file', 'its adapter lacks it')
  const { name, content } = newSample()
  const file = target.place(name, content)
  return sent('file', content, await visit(target, { method: 'POST', file }))
}

function sent(step: 'data' | 'file', content: Buffer, { requests, invocation }: Visit): Check {
  const [request] = requests
  const end = `${endOf(invocation)}${wordsOf(invocation)}`
  if (request && request.method !== 'POST') {
    const how = 'write the words that make it send a POST'
    return finding(
      step,
      `it was to send a POST and sent: ${request.line}`,
      ['methods', 'POST'],
      how
    )
  }
  const seen = request ? likenessOf(request.body, content) : 'absent'
  if (seen === 'exact') return well(step, 'sent by POST as the body')
  const [what, how] =
    seen === 'absent'
      ? ['the body was not sent', `write the arguments that send it, "{}" being ${words[step]}`]
      : [`of the body there came: ${seen}; that is the program's own`, '']
  return finding(step, `${what}; ${end}`, how === '' ? undefined : ['options', step], how)
}

const words = { data: 'the text', file: 'the path of the file' } as const

async function printsHead(target: ClientTarget): Promise<Check> {
  if (!target.supports('verbose')) return untried('verbose', 'its adapter lacks it')
  const { invocation } = await visit(target, { verbose: true })
  const printed = Buffer.concat([invocation.stdout, invocation.stderr])
  if (printed.includes('200 Healthy')) return well('verbose', 'the status line is printed')
  const told = `the status line is not printed; ${endOf(invocation)}${wordsOf(invocation)}`
  return finding(
    'verbose',
    told,
    ['options', 'verbose'],
    'write the arguments that make it print the head'
  )
}

async function follows(target: ClientTarget): Promise<Check> {
  if (!target.supports('follow'))
    return untried('redirect', 'its adapter says that it follows none')
  const { requests } = await visit(target, { follow: true })
  if (requests.length > 1) return well('redirect', 'followed')
  const how = 'write the arguments that make it follow, always, or never'
  return finding('redirect', 'a redirect was not followed', ['redirect'], how)
}

function endOf({ exitCode, signal, ended }: Invocation): string {
  if (ended === 'deadline') return 'it did not end by itself'
  if (ended !== undefined) return 'it printed without end'
  return exitCode === null ? `it ended by ${signal}` : `it ended with exit code ${exitCode}`
}

const TAIL = 500

function wordsOf({ stdout, stderr }: Invocation): string {
  const text = (stderr.length > 0 ? stderr : stdout).toString('latin1').trim().slice(-TAIL)
  return text === '' ? '' : `\n${text}`
}
