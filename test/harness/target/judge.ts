import { ServerTarget } from '../../../harness/target/server-target.js'
import { nodeServer, PATIENCE, serve } from './programs.js'

// A judge that has a server running: prints its directory and ends as its argument says.
const stubborn = `process.on('SIGTERM', () => {})
  require('fs').writeFileSync(process.argv[2] + '/pid', String(process.pid))
  ${serve}`
const server = new ServerTarget(nodeServer(stubborn), { seed: 1, patience: PATIENCE })
await server.start()
process.stdout.write(`${server.root?.path} ${server.root?.stored('pid')}\n`)
if (process.argv[2] === 'throws') throw new Error('nobody caught this')
