// Writes the JSON Schema of h10spec-result/v1 as the types have it; with --check, compares only.
import { readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { execa } from 'execa'
import ts from 'typescript'

const source = 'harness/verdict/result.ts'
const target = 'fixtures/result.schema.json'

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
  ts.sys,
  '.'
)
const program = ts.createProgram([source], { ...options, types: [] })
const checker = program.getTypeChecker()
const definitions = new Map()
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'h10spec-result/v1',
  ...objectOf(exported('Run')),
  definitions: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1)))
}

if (process.argv.includes('--check')) {
  const isSame = isDeepStrictEqual(JSON.parse(readFileSync(target, 'utf8')), schema)
  if (!isSame) console.error(`${target} is not what ${source} says: npm run schema`)
  process.exitCode = isSame ? 0 : 1
} else {
  writeFileSync(target, JSON.stringify(schema, null, 2))
  await execa('biome', ['format', '--write', target], { preferLocal: true })
}

function exported(name) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(source))
  return checker.getDeclaredTypeOfSymbol(
    checker.getExportsOfModule(module).find(symbol => symbol.name === name)
  )
}

function schemaOf(type) {
  if (type.isUnion()) return unionOf(type.types)
  if (type.isStringLiteral()) return { type: 'string', enum: [type.value] }
  if (checker.isArrayType(type)) {
    return { type: 'array', items: schemaOf(checker.getTypeArguments(type)[0]) }
  }
  const index = type.getStringIndexType()
  if (index !== undefined) return { type: 'object', additionalProperties: schemaOf(index) }
  if (type.flags & ts.TypeFlags.Object) return named(type)
  return { type: checker.typeToString(type) }
}

function unionOf(types) {
  const given = types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined))
  if (given.length === 1) return schemaOf(given[0])
  if (given.every(type => type.isStringLiteral())) {
    return { type: 'string', enum: given.map(({ value }) => value).sort() }
  }
  const names = new Set(
    given.map(type => checker.typeToString(checker.getBaseTypeOfLiteralType(type)))
  )
  const isPlain = given.every(({ flags }) => !(flags & ts.TypeFlags.Object))
  if (!isPlain) return { anyOf: given.map(schemaOf) }
  return { type: names.size === 1 ? [...names][0] : [...names].sort() }
}

/** An interface stands once, under its name. */
function named(type) {
  const name = type.symbol.name
  if (name === '__type') return objectOf(type)
  if (!definitions.has(name)) {
    definitions.set(name, {})
    definitions.set(name, objectOf(type))
  }
  return { $ref: `#/definitions/${name}` }
}

function objectOf(type) {
  const properties = checker.getPropertiesOfType(type)
  return {
    ...documentation(type.symbol),
    type: 'object',
    properties: Object.fromEntries(properties.map(each => [each.name, propertyOf(each)])),
    required: properties
      .filter(({ flags }) => !(flags & ts.SymbolFlags.Optional))
      .map(({ name }) => name),
    additionalProperties: false
  }
}

function propertyOf(symbol) {
  const schema = schemaOf(checker.getTypeOfSymbol(symbol))
  // Beside a $ref every other word is passed over.
  return schema.$ref ? schema : { ...documentation(symbol), ...schema }
}

function documentation(symbol) {
  const parts = symbol?.getDocumentationComment(checker) ?? []
  const text = ts.displayPartsToString(parts).replace(/\s+/g, ' ')
  return text === '' ? {} : { description: text }
}
