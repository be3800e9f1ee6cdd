import type { Site } from './site.js'

/** What every section of the benchmark is given. */
export interface Bench {
  readonly site: Site
  /** A folder that is removed at the end. */
  readonly scratch: string
  /** How long each load lasts, in seconds. */
  readonly seconds: number
  /** How often each comparison is repeated, all its subjects by turns. */
  readonly rounds: number
  /** The size of what is downloaded and uploaded, in MiB. */
  readonly megabytes: number
  /** Whether a program is on the path. Says so once where it is not. */
  readonly has: (program: string) => boolean
  readonly say: (line: string) => void
}

/** One comparison: what it measures, and what comes of it. */
export interface Section {
  readonly name: string
  readonly title: string
  /** Programs without which there is nothing to measure. */
  readonly needs: readonly string[]
  readonly run: (bench: Bench) => Promise<Findings>
}

export interface Findings {
  /** How it was measured, a sentence each. */
  readonly method: readonly string[]
  /** The command lines, with the values of this run. */
  readonly commands: readonly string[]
  readonly tables: readonly Table[]
  readonly curves?: readonly Curve[]
  readonly aims?: readonly Aim[]
}

/** Figures of several subjects, a row for each case, in one unit. */
export interface Table {
  readonly title: string
  readonly unit: string
  /** Whether more is better, which tells how a ratio is to be read. */
  readonly better: 'more' | 'less'
  /** Whom the ratios are to; it has the first column. */
  readonly subject: string
  readonly rows: readonly Row[]
}

export interface Row {
  readonly name: string
  /** By subject, the figure of each round. Nobody is left out in silence: see `missing`. */
  readonly figures: ReadonlyMap<string, readonly number[]>
  /** Why a subject has no figure here. */
  readonly missing?: ReadonlyMap<string, string>
}

/** How a cost grows with the work. */
export interface Curve {
  readonly name: string
  readonly title: string
  readonly work: string
  readonly cost: string
  readonly lines: ReadonlyMap<string, readonly Point[]>
}

export interface Point {
  readonly work: number
  readonly cost: number
}

/** What was aimed at, and what came of it. */
export interface Aim {
  readonly text: string
  readonly ratio: number
  readonly bound: number
  readonly isMet: boolean
}
