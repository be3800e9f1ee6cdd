/** Import directions, as drawn in docs/contributors.md. The unit test of the house rules draws finer. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      // The zoo is for a checkout, where the bundler is.
      from: { pathNot: '^harness/zoo/bundle[.]ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] }
    },
    {
      name: 'reference-knows-no-judge',
      severity: 'error',
      from: { path: '^reference/' },
      to: { path: '^(harness|step-definitions)/' }
    },
    {
      name: 'judge-knows-no-reference',
      severity: 'error',
      from: { path: '^(harness|step-definitions)/' },
      to: { path: '^reference/' }
    },
    {
      name: 'harness-knows-no-steps',
      severity: 'error',
      from: { path: '^harness/' },
      to: { path: '^step-definitions/' }
    },
    {
      name: 'sans-io',
      severity: 'error',
      from: { path: '^reference/http/' },
      to: { path: '^reference/(client|server)/|^(net|fs|http)$' }
    }
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.js'],
      conditionNames: ['import', 'types', 'default']
    }
  }
}
