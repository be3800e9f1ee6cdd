// node:http with serve-handler as its documentation has it: node serve-handler.js PORT DIRECTORY
import { createServer } from 'node:http'
import serve from 'serve-handler'

const [port, directory] = process.argv.slice(2)
createServer((request, response) => serve(request, response, { public: directory })).listen(
  Number(port),
  '127.0.0.1'
)
