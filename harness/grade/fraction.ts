/** An exact number: thirds of a point are not rounded before all of them are added. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export const none: Fraction = { over: 0n, under: 1n }
export const whole: Fraction = { over: 1n, under: 1n }

export function fraction(over: number, under: number): Fraction {
  return { over: BigInt(over), under: BigInt(under) }
}

/** What they come to on average; nothing of nothing. */
export function mean(fractions: readonly Fraction[]): Fraction {
  if (fractions.length === 0) return none
  const { over, under } = fractions.reduce(sum)
  return { over, under: under * BigInt(fractions.length) }
}

/** So much of a whole number, to the nearest whole one; a half goes up. Neither is negative. */
export function portion(of: number, { over, under }: Fraction): number {
  return Number((2n * BigInt(of) * over + under) / (2n * under))
}

function sum(one: Fraction, other: Fraction): Fraction {
  return {
    over: one.over * other.under + other.over * one.under,
    under: one.under * other.under
  }
}
