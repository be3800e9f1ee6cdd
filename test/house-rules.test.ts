import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import t from 'tap'
import ts from 'typescript'
import { files, root } from './support/files.js'
import { imports, lineCount, nodes, place, type Source, sources } from './support/sources.js'

const code = sources('reference', 'harness', 'step-definitions')
const tests = sources('test')

/** Which folder may import which; a folder may always import itself. */
const layers = {
  'reference/http': [],
  'reference/client': ['reference/http'],
  'reference/server': ['reference/http'],
  'harness/wire': [],
  'harness/target': ['harness/wire'],
  'harness/catalogue': ['harness/target'],
  'harness/expect': ['harness/wire', 'harness/target'],
  'harness/generate': [],
  'harness/scene': ['harness/wire', 'harness/target', 'harness/expect', 'harness/generate'],
  'harness/verdict': ['harness/wire', 'harness/catalogue', 'harness/expect'],
  'harness/suite': ['harness/wire', 'harness/target', 'harness/catalogue', 'harness/verdict'],
  'harness/report': ['harness/wire', 'harness/catalogue', 'harness/verdict'],
  'harness/init': [],
  'harness/doctor': ['harness/wire', 'harness/target'],
  'harness/grade': [
    'harness/wire',
    'harness/target',
    'harness/catalogue',
    'harness/verdict',
    'harness/suite',
    'harness/report',
    'harness/init'
  ],
  'harness/zoo': ['harness/target', 'harness/catalogue', 'harness/suite', 'harness/report'],
  'harness/cli': [
    'harness/wire',
    'harness/target',
    'harness/catalogue',
    'harness/verdict',
    'harness/suite',
    'harness/report',
    'harness/init',
    'harness/doctor',
    'harness/grade',
    'harness/zoo'
  ],
  'step-definitions': [
    'harness/wire',
    'harness/target',
    'harness/catalogue',
    'harness/expect',
    'harness/scene'
  ]
} as const satisfies Readonly<Record<string, readonly string[]>>

const sockets = [
  'reference/client',
  'reference/server',
  'harness/wire',
  'harness/target',
  'harness/grade',
  'harness/zoo'
]
const foreign = [
  'node:http',
  'node:https',
  'node:http2',
  'undici',
  'axios',
  'got',
  'express',
  'fastify'
]

t.test('imports go one way', async t => {
  const wrong = code.flatMap(source =>
    imports(source)
      .filter(({ file }) => file !== undefined && !mayImport(source.path, file))
      .map(({ file }) => `${source.path} imports ${file}`)
  )
  t.same(wrong, [])
})

t.test('no file imports itself by a detour', async t => {
  const graph = new Map(code.map(source => [source.path, runtimeImports(source)]))
  t.same(
    [...graph.keys()].filter(path => reaches(graph, path)),
    []
  )
})

t.test('sockets are opened in six places and HTTP is spoken by nobody else', async t => {
  const users = code.filter(source =>
    imports(source).some(({ specifier }) => specifier === 'node:net')
  )
  t.same(
    users.map(({ path }) => path).filter(path => !sockets.includes(dirname(path))),
    []
  )
  const strangers = code.filter(source =>
    imports(source).some(({ specifier }) => foreign.includes(specifier))
  )
  t.same(
    strangers.map(({ path }) => path),
    []
  )
  t.same(
    code.filter(callsFetch).map(({ path }) => path),
    []
  )
})

t.test('the console and the exit belong to entry files', async t => {
  const wrong = code
    .filter(({ path }) => basename(path) !== 'main.ts')
    .flatMap(source => nodes(source.tree).filter(isEntryOnly).map(place))
  t.same(wrong, [])
})

t.test('files and functions stay small', async t => {
  const long = code.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)
  t.same(long, [])
  const lengths = code.flatMap(source => nodes(source.tree).filter(isFunction))
  const tall = lengths.filter(node => lineCount(node) > 40)
  t.same(tall.map(place), [])
  t.ok(median(code.map(({ lines }) => lines)) < 80, 'the median file is under 80 lines')
  t.ok(median(lengths.map(lineCount)) < 12, 'the median function is under 12 lines')
})

t.test('exports are named, and no file only passes others on', async t => {
  const all = [...code, ...tests]
  t.same(
    all.flatMap(source => nodes(source.tree).filter(isDefaultExport).map(place)),
    []
  )
  t.same(
    all.flatMap(source => nodes(source.tree).filter(ts.isEnumDeclaration).map(place)),
    []
  )
  t.same(
    code.filter(isBarrel).map(({ path }) => path),
    []
  )
})

t.test('functions are declared, and modules hold no state', async t => {
  const statements = code.flatMap(({ tree }) => tree.statements.filter(ts.isVariableStatement))
  t.same(statements.filter(isNamedArrow).map(place), [])
  t.same(statements.filter(isMutable).map(place), [])
})

t.test('steps have at most six lines, no branch and no loop', async t => {
  const bodies = sources('step-definitions').flatMap(stepBodies)
  t.ok(bodies.length > 0)
  t.same(bodies.filter(body => lineCount(body) - 2 > 6).map(place), [])
  t.same(bodies.flatMap(body => nodes(body).filter(isBranch)).map(place), [])
})

t.test('names are in kebab case, and trees mirror each other', async t => {
  const named = files('reference', 'harness', 'step-definitions', 'test', 'features')
  t.same(
    named.filter(path => !/^[a-z0-9-]+(\.test)?\.[a-z]+$/.test(basename(path))),
    []
  )
  const mirrored = files('test/reference', 'test/harness').filter(path => path.endsWith('.test.ts'))
  t.same(
    mirrored.filter(path => !existsSync(join(root, mirror(path)))),
    []
  )
  const features = files('features').filter(path => path.endsWith('.feature'))
  t.same(
    features.filter(path => !existsSync(join(root, path.replace(/feature$/, 'yaml')))),
    []
  )
})

t.test('the project speaks of itself alone, and leaves nothing for later', async t => {
  const texts = files('reference', 'harness', 'step-definitions', 'features', 'docs', 'test')
  const wrong = texts.filter(path => path !== 'test/house-rules.test.ts' && leavesTraces(path))
  t.same(wrong, [])
})

function mayImport(from: string, to: string): boolean {
  const layer = layerOf(from)
  const other = layerOf(to)
  if (layer === other) return true
  const allowed: readonly string[] = layers[layer as keyof typeof layers] ?? []
  return allowed.includes(other) || to === 'harness/verdict/result.ts'
}

function layerOf(path: string): string {
  return Object.keys(layers).find(layer => path.startsWith(`${layer}/`)) ?? dirname(path)
}

function runtimeImports(source: Source): string[] {
  return imports(source).flatMap(({ file, typeOnly }) =>
    file === undefined || typeOnly ? [] : [file]
  )
}

function reaches(graph: ReadonlyMap<string, string[]>, start: string): boolean {
  const seen = new Set<string>()
  const ahead = [...(graph.get(start) ?? [])]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === start) return true
    if (!seen.has(next)) ahead.push(...(graph.get(next) ?? []))
    seen.add(next)
  }
  return false
}

function callsFetch({ tree }: Source): boolean {
  return nodes(tree).some(
    node => ts.isCallExpression(node) && node.expression.getText() === 'fetch'
  )
}

function isEntryOnly(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false
  const text = node.getText()
  return text === 'process.exit' || node.expression.getText() === 'console'
}

function isFunction(node: ts.Node): boolean {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isFunctionExpression(node)
  )
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function isDefaultExport(node: ts.Node): boolean {
  return ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword
    ? !ts.isDefaultClause(node.parent)
    : false
}

function isBarrel({ tree }: Source): boolean {
  return tree.statements.length > 0 && tree.statements.every(ts.isExportDeclaration)
}

function isNamedArrow(statement: ts.VariableStatement): boolean {
  return statement.declarationList.declarations.some(
    ({ initializer }) => initializer !== undefined && ts.isArrowFunction(initializer)
  )
}

function isMutable(statement: ts.VariableStatement): boolean {
  return (statement.declarationList.flags & ts.NodeFlags.Const) === 0
}

function stepBodies({ tree }: Source): ts.Node[] {
  return nodes(tree).flatMap(node => {
    if (!ts.isCallExpression(node) || !/^(Given|When|Then)$/.test(node.expression.getText()))
      return []
    return node.arguments.filter(argument => ts.isFunctionExpression(argument))
  })
}

function isBranch(node: ts.Node): boolean {
  return (
    ts.isIfStatement(node) ||
    ts.isConditionalExpression(node) ||
    ts.isSwitchStatement(node) ||
    ts.isIterationStatement(node, false)
  )
}

function mirror(path: string): string {
  return path.replace(/^test\//, '').replace(/\.test\.ts$/, '.ts')
}

function leavesTraces(path: string): boolean {
  const text = readFileSync(join(root, path), 'utf8')
  const remarks = path.endsWith('.ts') ? comments(text) : text
  return /\b(TODO|FIXME|XXX)\b/.test(remarks) || /\.\.\/shared\b|\/work\//.test(text)
}

/** The comments of a source, and nothing of its code: a format may know the word. */
function comments(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2023, false, ts.LanguageVariant.Standard, text)
  const found: string[] = []
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (isComment(kind)) found.push(scanner.getTokenText())
  }
  return found.join('\n')
}

function isComment(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia
  )
}
