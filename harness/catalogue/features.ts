import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { type Feature, IdGenerator, type Pickle } from '@cucumber/messages'
import type { Suite } from '../verdict/result.js'
import { CatalogueError, type Problem } from './problem.js'
import { suiteNames } from './suites.js'

/** A feature as it is written and as its parser sees it. */
export interface FeatureFile {
  /** Path from the project's root. */
  readonly file: string
  readonly suite: Suite
  /** The file's name without its extension. */
  readonly topic: string
  readonly lines: readonly string[]
  readonly feature: Feature
  /** The scenarios as they run: an outline has one for each example. */
  readonly pickles: readonly Pickle[]
}

/** Every feature below the project's root. Throws a CatalogueError when one cannot be read. */
export function loadFeatures(root: string): FeatureFile[] {
  return suiteNames.flatMap(suite =>
    featureNames(root, suite).map(name => loadFeature(root, suite, basename(name, '.feature')))
  )
}

/** One feature. Throws a CatalogueError when it is not there or cannot be read. */
export function loadFeature(root: string, suite: Suite, topic: string): FeatureFile {
  const file = `features/${suite}/${topic}.feature`
  if (!existsSync(join(root, file))) throw misread(file, 'is not there')
  return readFeature(file, suite, readFileSync(join(root, file), 'utf8'))
}

function featureNames(root: string, suite: Suite): string[] {
  const folder = join(root, 'features', suite)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.feature'))
    .sort()
}

function readFeature(file: string, suite: Suite, text: string): FeatureFile {
  const newId = IdGenerator.uuid()
  const document = parse(file, new AstBuilder(newId), text)
  if (!document.feature) throw misread(file, 'holds no feature')
  const pickles = compile({ ...document, uri: file }, file, newId)
  const topic = basename(file, '.feature')
  return { file, suite, topic, lines: text.split('\n'), feature: document.feature, pickles }
}

function parse(file: string, builder: AstBuilder, text: string) {
  try {
    return new Parser(builder, new GherkinClassicTokenMatcher()).parse(text)
  } catch (error) {
    throw misread(file, error instanceof Error ? error.message : String(error))
  }
}

function misread(file: string, message: string): CatalogueError {
  const [, line, column] = /\((\d+):(\d+)\)/.exec(message) ?? []
  const place = { file, line: Number(line ?? 1), column: Number(column ?? 1) }
  const problem: Problem = { place, message: message.replace(/\s+/g, ' ') }
  return new CatalogueError([problem])
}
