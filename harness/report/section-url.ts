/** Where a section of an RFC, or an appendix, can be read. */
export function sectionUrl(rfc: string, number: string): string {
  const kind = /^[A-Z]/.test(number) ? 'appendix' : 'section'
  return `https://www.rfc-editor.org/rfc/rfc${rfc}#${kind}-${number}`
}
