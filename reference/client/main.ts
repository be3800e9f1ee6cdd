#!/usr/bin/env node
import { httpc } from './command.js'

const { stdout, stderr, argv } = process
const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interruption.abort())

// Who writes is told of a failed write; unheard, the same error would end the process.
for (const stream of [stdout, stderr]) stream.on('error', () => {})

// Not awaited: what is bundled into one CommonJS file, which starts sooner, cannot wait here.
const ending = httpc(argv.slice(2), { stdout, stderr, signal: interruption.signal })
void ending.then(status => {
  process.exitCode = status
})
