/** The topic of a requirement, by its id. */
export function topicOf(id: string): string {
  return id.slice(0, id.indexOf('.'))
}
