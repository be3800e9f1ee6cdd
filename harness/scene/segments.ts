import type { Random } from './random.js'

/** How a run delivers the requests of which a scenario does not say how. */
export type Manner = 'whole' | 'dripped' | 'split'

/** The pieces of a request, and how many of them the server has time to look at by themselves. */
export interface Segments {
  readonly pieces: readonly Buffer[]
  readonly glances: number
}

// A head fits in well, and the first octets of a body. Whoever reads these one by one reads the
// rest in larger pieces as well, and a long body costs no minute.
const CLOSELY = 2048

// A server that reads what has come does so within 5 ms on an idle machine. On a busy one a cut may
// be lost, never a verdict: what comes in one piece after all is judged as if it had been whole.
export const GLANCE = 5

// One read more than students' servers make that read once, twice or thrice: what goes out after these
// pieces may come together, and such a server would have all of it by chance.
const READS = 4

/** Cuts a request as the manner says; where it is split follows from the random numbers. */
export function segmentsOf(
  bytes: Buffer,
  manner: Exclude<Manner, 'whole'>,
  random: Random
): Segments {
  if (manner === 'dripped') return { pieces: cutAt(bytes, everyOctet(bytes)), glances: READS }
  return { pieces: cutAt(bytes, twoPlaces(bytes, random)), glances: 2 }
}

function everyOctet(bytes: Buffer): readonly number[] {
  return Array.from({ length: Math.min(bytes.length, CLOSELY) }, (_, nth) => nth + 1)
}

/** One where the head most likely is, one anywhere. */
function twoPlaces(bytes: Buffer, random: Random): readonly number[] {
  const near = Math.min(bytes.length, CLOSELY) + 1
  return [random.below(near), random.below(bytes.length + 1)]
}

function cutAt(bytes: Buffer, places: readonly number[]): readonly Buffer[] {
  const cuts = [0, ...places.toSorted((one, other) => one - other), bytes.length]
  return cuts
    .slice(1)
    .map((cut, nth) => bytes.subarray(cuts[nth], cut))
    .filter(piece => piece.length > 0)
}
