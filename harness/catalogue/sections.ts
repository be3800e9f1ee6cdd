import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Entry } from './catalogue.js'

/** What the catalogue is divided into: `fixtures/catalogue/sections.yaml`. */
export interface Sections {
  /** RFC 1945 in order, chapters and appendices before what they contain. */
  readonly standard: readonly Section[]
  /** The topics of practice; the number is what the ids of their entries begin with. */
  readonly practice: readonly Section[]
}

export interface Section {
  readonly number: string
  readonly title: string
}

/** Reads the sections below the project's root. */
export function loadSections(root: string): Sections {
  const { standard, practice } = parse(
    readFileSync(join(root, 'fixtures/catalogue/sections.yaml'), 'utf8')
  )
  return { standard: standard.map(toSection), practice: practice.map(toSection) }
}

/** The section or topic that an entry belongs to. */
export function sectionNumber({ id, section }: Entry): string {
  return section ?? id.replace(/-\d+$/, '')
}

/** `§6.1`, `Appendix B`; a topic of practice needs no number. */
export function sectionLabel({ number }: Section): string {
  if (number.startsWith('R-')) return ''
  return `${/^[A-D]/.test(number) ? 'Appendix ' : '§'}${number}`
}

const document = String.raw`(?<document>RFC \d+|Assignment)`
const place = String.raw`(?:§|Appendix )(?<place>[A-D0-9](?:\.?\d+)*)`

/** The sections of RFC 1945 that a source names: 3.1 and B of `RFC 1945 §3.1, Appendix B`. */
export function citedSections(source: string): string[] {
  const cited: string[] = []
  let named = ''
  for (const { groups } of source.matchAll(new RegExp(`${document}|${place}`, 'g'))) {
    named = groups?.['document'] ?? named
    if (named === 'RFC 1945' && groups?.['place'] !== undefined) cited.push(groups['place'])
  }
  return cited
}

function toSection(line: string): Section {
  const space = line.indexOf(' ')
  return { number: line.slice(0, space), title: line.slice(space + 1) }
}
