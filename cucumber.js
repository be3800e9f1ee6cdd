/** `npx cucumber-js` alone judges the bundled reference, straight from the TypeScript sources. */
export default {
  paths: ['features/**/*.feature'],
  loader: ['ts-node/esm'],
  import: ['step-definitions/**/*.ts'],
  // httpc asks for no HEAD, and httpfs has no programs. What a target lacks is unsupported to
  // h10spec, but fails in cucumber; and so does what takes a privilege, as port 80.
  tags: 'not @response-body.head and not @program.output and not @program.source and not @request-line.default-port',
  worldParameters: { server: 'httpfs', client: 'httpc' },
  parallel: 2,
  format: [process.stdout.isTTY ? 'progress-bar' : 'progress']
}
