/** How well one offer suits. */
interface Fit {
  readonly quality: number
  /** 2 when the range names type and subtype, 1 for `text/*`, 0 for a star and a star. */
  readonly precision: number
  /** Where the range stands in the field. */
  readonly place: number
}

interface Range extends Fit {
  readonly pattern: string
}

/**
 * Picks the media type that a client likes best by its Accept field (D.2.1): highest `q`, then
 * the one it named more precisely, then the one it named first, then the first offered. When
 * nothing fits it gets the first: HTTP/1.0 has no status for it, and something readable beats
 * a refusal.
 */
export function negotiate<Type extends string>(
  accept: string | undefined,
  offers: readonly [Type, ...Type[]]
): Type {
  const ranges = (accept ?? '').split(',').map(parseRange)
  const [best] = offers
    .map(type => ({ type, fit: fitOf(type, ranges) }))
    .filter(({ fit }) => fit.quality > 0)
    .sort((one, other) => compareFits(one.fit, other.fit))
  return best?.type ?? offers[0]
}

/** `media-range [ ";" "q" "=" qvalue ]`; other parameters tell none of the offers apart. */
function parseRange(text: string, place: number): Range {
  const [pattern = '', ...parameters] = text.split(';').map(part => part.trim().toLowerCase())
  const given = parameters.map(parameter => /^q\s*=\s*([\d.]+)$/.exec(parameter)?.[1])
  const quality = Number(given.find(Boolean) ?? 1)
  return { pattern, place, precision: precisionOf(pattern), quality: Math.min(quality || 0, 1) }
}

function precisionOf(pattern: string): number {
  if (pattern === '*/*') return 0
  return pattern.endsWith('/*') ? 1 : 2
}

/** The most precise range that matches decides, so `text/html;q=0` holds beside a star. */
function fitOf(type: string, ranges: readonly Range[]): Fit {
  const matching = ranges.filter(({ pattern }) => matches(pattern, type))
  const [closest] = matching.sort((one, other) => other.precision - one.precision)
  return closest ?? { quality: 0, precision: 0, place: 0 }
}

function matches(pattern: string, type: string): boolean {
  if (pattern.endsWith('/*')) return pattern === '*/*' || type.startsWith(pattern.slice(0, -1))
  return pattern === type
}

function compareFits(one: Fit, other: Fit): number {
  return other.quality - one.quality || other.precision - one.precision || one.place - other.place
}
