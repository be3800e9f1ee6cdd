import { closeSync, fstatSync, openSync, read, readlinkSync, readSync, type Stats } from 'node:fs'
import { promisify } from 'node:util'

const readInThread = promisify(read)

/** What a closed one has: the system knows no such descriptor, and every use of it fails. */
const none = -1

/**
 * A file or folder that is held open.
 *
 * What the kernel has in memory is asked for at once: the way to a thread and back takes ten
 * times as long as the answer. Only what follows the first piece of a long file is read by a
 * thread, so that a slow disk makes nobody wait but who asked for it.
 */
export class Handle {
  #descriptor: number

  constructor(descriptor: number) {
    this.#descriptor = descriptor
  }

  get fd(): number {
    return this.#descriptor
  }

  stat(): Stats {
    return fstatSync(this.fd)
  }

  /** Where it lies now, free of links, one character a byte. Needs /proc. */
  place(): string {
    return readlinkSync(`/proc/self/fd/${this.fd}`, 'latin1')
  }

  /** The bytes that the file begins with, as many as it has and the buffer holds. */
  opening(buffer: Buffer): Buffer {
    return buffer.subarray(0, readSync(this.fd, buffer, 0, buffer.length, 0))
  }

  /** Fills the buffer from a place in the file; resolves to how many bytes there were. */
  async read(buffer: Buffer, position: number): Promise<number> {
    const { bytesRead } = await readInThread(this.fd, buffer, 0, buffer.length, position)
    return bytesRead
  }

  /** The number may be another file's in a moment, so it is forgotten before. */
  close(): void {
    const { fd } = this
    this.#descriptor = none
    if (fd !== none) closeSync(fd)
  }
}

/** Throws the system's error. */
export function open(path: string | Buffer, flags: number): Handle {
  return new Handle(openSync(path, flags))
}
