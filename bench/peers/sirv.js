// node:http with sirv as its documentation has it: node sirv.js PORT DIRECTORY
import { createServer } from 'node:http'
import sirv from 'sirv'

const [port, directory] = process.argv.slice(2)
const serve = sirv(directory)
createServer((request, response) => serve(request, response)).listen(Number(port), '127.0.0.1')
