// fastify with @fastify/static and its listing: node fastify-static.js PORT DIRECTORY
import serve from '@fastify/static'
import fastify from 'fastify'

const [port, root] = process.argv.slice(2)
const server = fastify()
server.register(serve, { root, list: true })
await server.listen({ port: Number(port), host: '127.0.0.1' })
