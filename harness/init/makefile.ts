interface Rule {
  readonly target: string
  /** What it is made of and how, with every variable in its place. */
  readonly text: string
}

/** The name of the program that a Makefile makes of the file with this stem; of any, if none is given. */
export function programOf(makefile: string, stem?: string): string | undefined {
  const rules = rulesOf(makefile.replace(/\\\n/g, ' '))
  const own = stem === undefined ? rules : rules.filter(({ text }) => mentions(text, stem))
  const output = own.map(outputOf).find(name => name !== undefined)
  return output ?? own.map(({ target }) => target).find(isProgram)
}

function mentions(text: string, stem: string): boolean {
  return text.split(/[\s/]+/).some(word => word.replace(/\.\w+$/, '') === stem)
}

/** What `-o` names. */
function outputOf({ text }: Rule): string | undefined {
  const names = Array.from(text.matchAll(/\s-o\s*(\S+)/g), ([, name = '']) => name)
  return names.find(name => !/\.o$|[$%]/.test(name))
}

/** make(1) takes the first target when it is told none, and that may stand for others. */
function isProgram(target: string): boolean {
  return !/^\.|^(?:all|clean|default|run|test|build|install)$|\.o$|[$%]/.test(target)
}

function rulesOf(text: string): readonly Rule[] {
  const values = variablesOf(text)
  const found = text.matchAll(
    /^([^\s#:=][^#:=\n]*?)\s*::?(?!=)([^\n]*(?:\n(?:\t[^\n]*|[ \t]*$))*)/gm
  )
  return Array.from(found, ([, head = '', rest = '']) => {
    const [target = ''] = expanded(head, values).trim().split(/\s+/)
    const known = new Map([...values, ['@', target]])
    return { target, text: `${target} ${expanded(rest, known)}` }
  })
}

function variablesOf(text: string): ReadonlyMap<string, string> {
  const lines = text.matchAll(/^(?:export\s+)?(\w+)\s*(?:::?|\?)?=[ \t]*([^#\n]*)/gm)
  return new Map(Array.from(lines, ([, name = '', value = '']) => [name, value.trim()]))
}

// Deeper than anybody nests them; one that names itself has no end.
const DEPTH = 10

/** Variables stand for others: $(TARGET) for $(BIN)/httpfs, and $(SRC:.c=.o) for the same with other ends. */
function expanded(text: string, values: ReadonlyMap<string, string>, depth = DEPTH): string {
  if (depth === 0) return text
  return text.replace(VARIABLE, (whole, long, from, to, short) => {
    const value = values.get(long ?? short)
    if (value === undefined) return whole
    const full = expanded(value, values, depth - 1)
    return from === undefined ? full : full.replaceAll(new RegExp(`\\${from}(?=\\s|$)`, 'g'), to)
  })
}

const VARIABLE = /\$[({](\w+|@)(?::(\.\w+)=(\.\w+))?[)}]|\$(@)/g
