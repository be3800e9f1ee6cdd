/** Half the speed of a modem of 1996: who is slower is not sending a file but holding a line. */
const bytesPerSecond = 1024

/** How long a client may take for a message of this many bytes, in milliseconds. */
export function patience(timeout: number, bytes: number): number {
  return Math.min(timeout + (bytes / bytesPerSecond) * 1000, longestTimer)
}

/** `setTimeout` takes a longer one for 1 ms. */
const longestTimer = 2 ** 31 - 1
