import t from 'tap'
import { callFilter } from '../../../harness/target/sandbox-calls.js'

const X64 = 0xc000003e
const ARM64 = 0xc00000b7
const ALLOWED = 0x7fff0000
const refused = (error: number) => 0x00050000 + error

for (const [machine, audit, numbers] of [
  [
    'x64',
    X64,
    { read: 0, ptrace: 101, unshare: 272, clone: 56, socket: 41, ioctl: 16, memfd: 319 }
  ],
  [
    'arm64',
    ARM64,
    { read: 63, ptrace: 117, unshare: 97, clone: 220, socket: 198, ioctl: 29, memfd: 279 }
  ]
] as const) {
  t.test(`${machine}: what leads out is refused, and nothing else`, async t => {
    const ask = (call: number, ...args: number[]) =>
      answer(callFilter(true, machine), audit, call, args)
    t.equal(ask(numbers.read), ALLOWED)
    t.equal(ask(numbers.ptrace), refused(1))
    t.equal(ask(numbers.unshare, 0x10000000), refused(1))
    t.equal(ask(numbers.clone, 0x11), ALLOWED, 'fork')
    t.equal(ask(numbers.clone, 0x3d0f00), ALLOWED, 'a thread')
    t.equal(ask(numbers.clone, 0x10000011), refused(1), 'a namespace of users')
    t.equal(ask(435), refused(38), 'clone3, of which libraries know another way')
    t.same(
      [1, 2, 10, 16, 17, 38, 40].map(family => ask(numbers.socket, family) === ALLOWED),
      [true, true, true, true, false, false, false]
    )
    t.equal(ask(numbers.ioctl, 0, 0x5412), refused(1), 'typing into a terminal')
    t.equal(ask(numbers.ioctl, 0, 0x5401), ALLOWED)
    t.equal(ask(0x40000000 + numbers.read), refused(1), 'a number of x32')
    t.equal(ask(numbers.memfd), ALLOWED)
    t.equal(answer(callFilter(false, machine), audit, numbers.memfd, []), refused(1))
    t.equal(answer(callFilter(true, machine), 0x40000003, numbers.read, []), refused(1), 'i386')
  })
}

t.test('a machine whose numbers are unknown has no filter', async t => {
  t.equal(callFilter(true, 's390x'), undefined)
})

/** What the filter answers to a call: the few instructions of BPF that it consists of. */
function answer(filter: Buffer | undefined, audit: number, call: number, args: readonly number[]) {
  const data = Buffer.alloc(64)
  data.writeUInt32LE(call, 0)
  data.writeUInt32LE(audit, 4)
  for (const [nth, value] of args.entries()) data.writeUInt32LE(value, 16 + 8 * nth)
  let word = 0
  for (let at = 0; filter && at < filter.length; at += 8) {
    const [code, constant] = [filter.readUInt16LE(at), filter.readUInt32LE(at + 4)]
    if (code === 0x06) return constant
    if (code === 0x20) word = data.readUInt32LE(constant)
    else at += 8 * filter.readUInt8(holds(code, word, constant) ? at + 2 : at + 3)
  }
  return undefined
}

function holds(code: number, word: number, constant: number): boolean {
  if (code === 0x15) return word === constant
  return code === 0x35 ? word >= constant : (word & constant) !== 0
}
