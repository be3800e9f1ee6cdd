/** One header field as it was sent: names keep their case, values have lost outer blanks. */
export type Field = readonly [name: string, value: string]
export type Fields = readonly Field[]

/** The value of a field. Repeated ones are joined with commas, which §4.2 calls the same thing. */
export function fieldValue(fields: Fields, name: string): string | undefined {
  const values = fieldValues(fields, name)
  return values.length === 0 ? undefined : values.join(', ')
}

/** Each value of a field that may stand several times. Names are compared without case (§4.2). */
export function fieldValues(fields: Fields, name: string): string[] {
  const wanted = name.toLowerCase()
  return fields
    .filter(([given]) => given.length === name.length && given.toLowerCase() === wanted)
    .map(([, value]) => value)
}
