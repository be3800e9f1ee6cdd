import { parentPort, workerData } from 'node:worker_threads'
import { propose } from '../../init/propose.js'
import { readProject } from '../../init/read-project.js'
import type { Sought } from '../proposal.js'

// Reads one directory and says what it would be started by.
const { directory, role } = workerData as Sought
parentPort?.postMessage(propose(readProject(directory), { role }))
