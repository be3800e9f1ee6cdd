/** `npx cucumber-js` alone judges the bundled reference, straight from the TypeScript sources. */
export default {
  paths: ['features/**/*.feature'],
  loader: ['ts-node/esm'],
  import: ['step-definitions/**/*.ts'],
  worldParameters: { server: 'httpfs', client: 'httpc' },
  format: [process.stdout.isTTY ? 'progress-bar' : 'progress']
}
