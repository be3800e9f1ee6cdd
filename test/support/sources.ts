import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { files, root } from './files.js'

/** One TypeScript file as the compiler's parser reads it. */
export interface Source {
  readonly path: string
  readonly lines: number
  readonly tree: ts.SourceFile
}

/** Every TypeScript file below the given folders. */
export function sources(...folders: readonly string[]): Source[] {
  return files(...folders)
    .filter(path => path.endsWith('.ts'))
    .map(readSource)
}

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)
  return { path, lines: text.split('\n').length - 1, tree }
}

/** Every node of a tree, parents first. */
export function nodes(node: ts.Node): ts.Node[] {
  const found = [node]
  ts.forEachChild(node, child => {
    found.push(...nodes(child))
  })
  return found
}

/** Lines that a node covers. */
export function lineCount(node: ts.Node): number {
  const file = node.getSourceFile()
  const first = file.getLineAndCharacterOfPosition(node.getStart()).line
  return file.getLineAndCharacterOfPosition(node.getEnd()).line - first + 1
}

/** `path:line` of a node. */
export function place(node: ts.Node): string {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

/** What a file imports or re-exports: the specifier, and the file it names when it is relative. */
export function imports(source: Source): { specifier: string; file?: string; typeOnly: boolean }[] {
  return source.tree.statements
    .filter(statement => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .flatMap(statement => {
      const from = statement.moduleSpecifier
      if (from === undefined || !ts.isStringLiteral(from)) return []
      return [{ ...resolved(source.path, from.text), typeOnly: isTypeOnly(statement) }]
    })
    .concat(dynamicImports(source))
}

function dynamicImports(source: Source): ReturnType<typeof imports> {
  return nodes(source.tree).flatMap(node => {
    if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword)
      return []
    const from = node.arguments[0]
    return from !== undefined && ts.isStringLiteral(from)
      ? [{ ...resolved(source.path, from.text), typeOnly: false }]
      : []
  })
}

function resolved(path: string, specifier: string): { specifier: string; file?: string } {
  if (!specifier.startsWith('.')) return { specifier }
  return { specifier, file: join(dirname(path), specifier).replace(/\.js$/, '.ts') }
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly
  return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
}
