import { TargetProcess } from '../../../harness/target/process.js'

// A judge that starts a program by another one, as in a sandbox: prints which descriptors it has.
const list = "print(*[n for n in __import__('os').listdir('/proc/self/fd') if n != '3'])"
const launch = { command: ['python3', '-c', list], cwd: '/', env: {}, limit: 1000 }
const shut = await TargetProcess.start({ ...launch, prefix: ['/usr/bin/env'] })
await shut.drained
process.stdout.write(shut.stdout.text)
