/** What a server reads by its place on the command line, in that order. */
export interface Positions {
  readonly places: readonly ('port' | 'root')[]
  readonly because: string
  /** Whether they are places beside options, too. */
  readonly areNamed: boolean
}

/** By the names that a parser is told, or by the places of the arguments themselves. */
export function positions(text: string): Positions {
  const named = Array.from(text.matchAll(NAMED), ([, name = '']) => placeOf(name))
  const places = named.filter(place => place !== undefined)
  if (places.length > 0)
    return {
      places,
      because: 'Its text names arguments that stand in their places.',
      areNamed: true
    }
  return { ...byNumber(text), areNamed: false }
}

const NAMED = /(?:\badd_argument|\bclick\.argument|\.positional)\(\s*["'](\w+)["']/g

function placeOf(name: string): 'port' | 'root' | undefined {
  if (/port/i.test(name)) return 'port'
  return /dir|root|path|folder/i.test(name) ? 'root' : undefined
}

const POSITION =
  /(?:sys\.argv|process\.argv|os\.Args|\bargv|\bargs|\bARGV|Deno\.args)\s*\[\s*(\d)\s*\]|\$(?:\{)?(\d)\b/g
const NUMBER = /(?:int|parseInt|Number|atoi|Atoi|strtol|parse::<|Parse)\s*\(?\s*$/

/** Arguments without options: the one that is made a number is the port, and another the directory. */
function byNumber(text: string): Omit<Positions, 'areNamed'> {
  const found = [...text.matchAll(POSITION)].map(match => ({
    place: Number(match[1] ?? match[2]),
    isNumber: NUMBER.test(text.slice(0, match.index))
  }))
  const number = found.find(({ isNumber }) => isNumber)
  if (number === undefined) return { places: [], because: '' }
  const because = 'It reads arguments by their place and makes one of them a number, the port.'
  const other = found.find(({ place }) => place !== number.place && place > 0)
  if (other === undefined) return { places: ['port'], because }
  return { places: number.place < other.place ? ['port', 'root'] : ['root', 'port'], because }
}
