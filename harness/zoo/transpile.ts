import type { Diagnostic } from 'typescript'

/** The mutant is no program: its source cannot be read. */
export class Stillborn extends Error {
  override readonly name = 'Stillborn'
}

/**
 * One TypeScript file as the compiler of the project would write it, without a look at any other.
 * Throws Stillborn where it has no sense as TypeScript.
 */
export async function transpile(source: string, file: string): Promise<string> {
  const { default: ts } = await import('typescript')
  const { outputText, diagnostics = [] } = ts.transpileModule(source, {
    fileName: file,
    reportDiagnostics: true,
    // Without the package beside it the compiler would take the file for CommonJS.
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true
    }
  })
  const [first] = diagnostics
  if (first) throw new Stillborn(describe(first))
  return outputText

  function describe({ start = 0, file: read, messageText }: Diagnostic): string {
    const line = (read?.getLineAndCharacterOfPosition(start).line ?? 0) + 1
    return `${file}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  }
}
