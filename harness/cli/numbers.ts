import { InvalidArgumentError } from 'commander'

/** A whole number above 0, as an option has it. */
export function positive(text: string): number {
  const number = wholeNumber(text)
  if (number === 0) throw new InvalidArgumentError('It has to be more than 0.')
  return number
}

/** A whole number, as an option has it. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It has to be a whole number.')
  return Number(text)
}
