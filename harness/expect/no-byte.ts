/** Findings for which no byte of the exchange can be marked, and why. */
export const noByte = {
  close: 'the connection ended, or did not, and every byte before may be right',
  amount: 'each byte is right, and fewer of them were to come',
  elsewhere: 'what is wrong passed on another connection',
  port: 'the request may be right, and came to the wrong port'
} as const satisfies Readonly<Record<string, string>>

export type NoByte = keyof typeof noByte
