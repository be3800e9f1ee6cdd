export default {
  paths: ['features/**/*.feature'],
  loader: ['ts-node/esm'],
  import: ['step-definitions/**/*.ts'],
  worldParameters: { server: 'httpfs' },
  format: ['progress', 'message:/tmp/m.ndjson']
}
