import { arch, endianness } from 'node:os'

// <linux/audit.h>
const ARCHITECTURES = { x64: 0xc000003e, arm64: 0xc00000b7 } as const

type Architecture = keyof typeof ARCHITECTURES

/**
 * What no program under judgement needs, and what the kernel offers to anybody: namespaces, in
 * which it would be root, mounts, other processes, keys, and what has had holes before. By the
 * numbers of <asm/unistd.h>, for x64 and arm64.
 */
const REFUSED = {
  ptrace: [101, 117],
  processVmReadv: [310, 270],
  processVmWritev: [311, 271],
  kcmp: [312, 272],
  pidfdGetfd: [438, 438],
  unshare: [272, 97],
  setns: [308, 268],
  mount: [165, 40],
  umount: [166, 39],
  pivotRoot: [155, 41],
  chroot: [161, 51],
  openTree: [428, 428],
  moveMount: [429, 429],
  fsopen: [430, 430],
  fsconfig: [431, 431],
  fsmount: [432, 432],
  fspick: [433, 433],
  mountSetattr: [442, 442],
  openByHandleAt: [304, 265],
  bpf: [321, 280],
  perfEventOpen: [298, 241],
  userfaultfd: [323, 282],
  fanotifyInit: [300, 262],
  addKey: [248, 217],
  requestKey: [249, 218],
  keyctl: [250, 219],
  kexecLoad: [246, 104],
  kexecFileLoad: [320, 294],
  initModule: [175, 105],
  finitModule: [313, 273],
  deleteModule: [176, 106],
  ioUringSetup: [425, 425],
  ioUringEnter: [426, 426],
  ioUringRegister: [427, 427]
} as const satisfies Readonly<Record<string, readonly [number, number]>>

// Memory that belongs to no process: only a group of the kernel's counts it.
const UNCOUNTED = { memfdCreate: [319, 279], shmget: [29, 194] } as const

const CLONE = [56, 220] as const
const CLONE3 = [435, 435] as const
const IOCTL = [16, 29] as const
const SOCKET = [41, 198] as const

// CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET of <linux/sched.h>.
const NAMESPACES = 0x7e020000
// Typing into the terminal of whoever started the judge: <asm-generic/ioctls.h>.
const TIOCSTI = 0x5412
const TIOCLINUX = 0x541c
// Sockets that a network namespace holds in: UNIX, INET, INET6 and NETLINK. VSOCK, as one that it
// does not, leads from a virtual machine to its host.
const FAMILIES = [1, 2, 10, 16]

const EPERM = 1
const ENOSYS = 38
const EAFNOSUPPORT = 97

/**
 * A filter of system calls as seccomp(2) takes it; nothing for a machine whose numbers are not
 * known here. `isCounted`: whether the memory of all processes together is limited.
 */
export function callFilter(isCounted: boolean, machine: string = arch()): Buffer | undefined {
  if (endianness() !== 'LE' || !isKnown(machine)) return undefined
  const number = (numbers: readonly [number, number]) => numbers[machine === 'x64' ? 0 : 1]
  const refused = [...Object.values(REFUSED), ...(isCounted ? [] : Object.values(UNCOUNTED))]
  return Buffer.concat([
    load(ARCHITECTURE),
    instruction(EQUAL, ARCHITECTURES[machine], 1, 0),
    refuse(EPERM),
    load(NUMBER),
    // The calls of x32 have numbers of their own.
    where(AT_LEAST, 0x40000000, refuse(EPERM)),
    ...refused.map(numbers => where(EQUAL, number(numbers), refuse(EPERM))),
    // Its flags lie in memory, where no filter sees them. Without it libraries take clone.
    where(EQUAL, number(CLONE3), refuse(ENOSYS)),
    where(EQUAL, number(CLONE), [
      load(argument(0)),
      where(ANY_BIT, NAMESPACES, refuse(EPERM)),
      ALLOW
    ]),
    where(EQUAL, number(IOCTL), [
      load(argument(1)),
      where(EQUAL, TIOCSTI, refuse(EPERM)),
      where(EQUAL, TIOCLINUX, refuse(EPERM)),
      ALLOW
    ]),
    where(EQUAL, number(SOCKET), [
      load(argument(0)),
      ...FAMILIES.map(family => where(EQUAL, family, ALLOW)),
      refuse(EAFNOSUPPORT)
    ]),
    ALLOW
  ])
}

function isKnown(machine: string): machine is Architecture {
  return Object.hasOwn(ARCHITECTURES, machine)
}

// <linux/bpf_common.h>: loads of a word, jumps that compare with a constant, returns.
const LOAD = 0x20
const EQUAL = 0x15
const AT_LEAST = 0x35
const ANY_BIT = 0x45
const RETURN = 0x06

// struct seccomp_data of <linux/seccomp.h>.
const NUMBER = 0
const ARCHITECTURE = 4
const ALLOW = instruction(RETURN, 0x7fff0000)

function refuse(error: number): Buffer {
  return instruction(RETURN, 0x00050000 + error)
}

/** Where the lower half of an argument stands, little end first. */
function argument(nth: number): number {
  return 16 + 8 * nth
}

function load(offset: number): Buffer {
  return instruction(LOAD, offset)
}

/** Goes into what follows where the comparison holds, and past it where it does not. */
function where(comparison: number, constant: number, inner: Buffer | readonly Buffer[]): Buffer {
  const then = Buffer.isBuffer(inner) ? inner : Buffer.concat(inner)
  return Buffer.concat([instruction(comparison, constant, 0, then.length / 8), then])
}

/** struct sock_filter of <linux/filter.h>. */
function instruction(code: number, constant: number, yes = 0, no = 0): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt16LE(code, 0)
  bytes.writeUInt8(yes, 2)
  bytes.writeUInt8(no, 3)
  bytes.writeUInt32LE(constant, 4)
  return bytes
}
