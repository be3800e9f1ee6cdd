/** How bytes are handed to the kernel: at once, one by one, or cut at these offsets. */
export type Delivery =
  | { readonly kind: 'whole' }
  | { readonly kind: 'dripped' }
  | { readonly kind: 'split'; readonly at: readonly number[] }

// Large bodies go out in pieces, so that the journal shows how far they came. Loopback carries at
// most 64 KiB in a segment, so no receiver can tell the difference.
const MOST = 65_536

/** The pieces that are written one after the other. None is empty. */
export function pieces(bytes: Buffer, delivery: Delivery): readonly Buffer[] {
  const cuts = [0, ...cutsOf(bytes, delivery), bytes.length]
  return cuts
    .flatMap((cut, nth) => portions(bytes.subarray(cuts[nth - 1] ?? 0, cut)))
    .filter(piece => piece.length > 0)
}

function cutsOf(bytes: Buffer, delivery: Delivery): readonly number[] {
  if (delivery.kind === 'whole') return []
  if (delivery.kind === 'dripped') return Array.from(bytes, (_, nth) => nth)
  return delivery.at.filter(cut => cut > 0 && cut < bytes.length).toSorted((a, b) => a - b)
}

function portions(bytes: Buffer): readonly Buffer[] {
  const count = Math.ceil(bytes.length / MOST)
  return Array.from({ length: count }, (_, nth) => bytes.subarray(nth * MOST, (nth + 1) * MOST))
}
