import { titles } from './section-titles.js'

/** A section of a standard or a part of an assignment. */
export interface Place {
  /** `RFC 1945 §6.1`, `Assignment httpfs, errors`. */
  readonly name: string
  /** Only of RFC 1945. */
  readonly title: string | undefined
  /** RFC 1945 comes first, then other standards, then assignments. */
  readonly rank: number
  /** To be compared as numbers within one rank. */
  readonly order: string
}

/** The places that a source names; a source in no known form is one place. */
export function citedPlaces(source: string): readonly Place[] {
  const places: Place[] = []
  let named = ''
  for (const { groups } of source.matchAll(citation)) {
    if (groups?.['assignment'] !== undefined) places.push(placeOf(groups['assignment'].trim()))
    named = groups?.['document'] ?? named
    if (groups?.['number'] !== undefined) places.push(sectionOf(named, groups['number']))
  }
  return places.length > 0 ? places : [placeOf(source)]
}

const document = String.raw`(?<document>RFC \d+)`
const section = String.raw`(?:§|Appendix )(?<number>[A-D0-9](?:\.?\d+)*)`
const citation = new RegExp(`(?<assignment>Assignment [^;]+)|${document}|${section}`, 'g')

function sectionOf(named: string, number: string): Place {
  const isAppendix = /^[A-D]/.test(number)
  const name = `${named} ${isAppendix ? 'Appendix ' : '§'}${number}`
  const rank = named === 'RFC 1945' ? 0 : 1
  return {
    name,
    title: rank === 0 ? titles[number] : undefined,
    rank,
    order: name.replace('§', '')
  }
}

function placeOf(name: string): Place {
  return { name, title: undefined, rank: 2, order: name }
}
