import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import WebSocket, { WebSocketServer } from 'ws'
import { livekitGate } from '../../server/media/gate'

let behind: Server
let origin: Server
let upstream: string | undefined
let asked: string[]
let sockets: WebSocketServer
let gate: ReturnType<typeof livekitGate>

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server)))
  })
const portOf = (server: Server): number => {
  const at = server.address()
  return typeof at === 'object' && at ? at.port : 0
}
const shut = (server: Server) =>
  new Promise((done) => {
    server.close(done)
    server.closeAllConnections()
  })

const turnsAway = async (token: string) => {
  if (token === 'unreadable') throw new Error('no database')
  return token === 'removed'
}

beforeEach(async () => {
  asked = []
  behind = createServer((request, reply) => {
    asked.push(`${request.method} ${request.url}`)
    reply.writeHead(request.url?.includes('bad') ? 401 : 200, { 'x-behind': 'yes' }).end('said')
  })
  sockets = new WebSocketServer({ noServer: true })
  behind.on('upgrade', (request, socket, head) => {
    asked.push(`UPGRADE ${request.url}`)
    if (request.url?.includes('bad')) return socket.end('HTTP/1.1 401 Unauthorized\r\ncontent-length: 2\r\n\r\nno')
    sockets.handleUpgrade(request, socket, head, (client) =>
      client.on('message', (data) => client.send(`echo ${data}`)),
    )
  })
  upstream = `http://127.0.0.1:${await listen(behind)}`
  gate = livekitGate({ upstream: () => upstream, turnsAway })
  origin = createServer((request, reply) => {
    if (!gate.handle(request, reply)) reply.writeHead(299).end('the application')
  })
  origin.on('upgrade', (request, socket, head) => {
    if (!gate.upgrade(request, socket, head)) socket.destroy()
  })
  await listen(origin)
})
afterEach(async () => {
  gate.close()
  await shut(origin)
  await shut(behind)
})

const url = (path: string) => `http://127.0.0.1:${portOf(origin)}${path}`

/** Paths go out exactly as written: `fetch` would tidy them up. */
async function raw(path: string, more = ''): Promise<number> {
  const socket = connect(portOf(origin), '127.0.0.1')
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n${more}connection: ${more ? 'upgrade' : 'close'}\r\n\r\n`)
  const reply = await text(socket)
  return Number(reply.split(' ')[1])
}

function say(path: string, words: string): Promise<string> {
  const socket = new WebSocket(url(path).replace('http', 'ws'))
  return new Promise((resolve, reject) => {
    socket.on('open', () => socket.send(words))
    socket.on('message', (data) => {
      socket.close()
      resolve(String(data))
    })
    socket.on('error', (error) => reject(error))
  })
}

test('calls go through without the prefix, and come back whole', async () => {
  const reply = await fetch(url('/livekit/rtc/v1/validate?access_token=a&b=c?d'))
  expect([reply.status, reply.headers.get('x-behind'), await reply.text()]).toEqual([200, 'yes', 'said'])
  expect((await fetch(url('/livekit/rtc/validate?bad=1'))).status).toBe(401)
  expect(asked).toEqual(['GET /rtc/v1/validate?access_token=a&b=c?d', 'GET /rtc/validate?bad=1'])
})

test('a websocket goes through both ways', async () => {
  expect(await say('/livekit/rtc/v1?access_token=a', 'xin chào')).toBe('echo xin chào')
  expect(asked).toEqual(['UPGRADE /rtc/v1?access_token=a'])
})

test('a websocket that the server refuses hears its words', async () => {
  await expect(say('/livekit/rtc?bad=1', 'x')).rejects.toThrow('401')
})

test('a removed device is turned away by the token that the server would take, and nothing reaches the server', async () => {
  const asIs = 'upgrade: websocket\r\nauthorization: Bearer removed\r\n'
  expect([
    await raw('/livekit/rtc/v1?access_token=removed', 'upgrade: websocket\r\n'),
    await raw('/livekit/rtc?access_token=removed&access_token=other', 'upgrade: websocket\r\n'),
    await raw('/livekit/rtc?access_token=other', asIs),
  ]).toEqual([403, 403, 403])
  expect(asked).toEqual([])
  expect(await say('/livekit/rtc/v1?access_token=other', 'xin chào')).toBe('echo xin chào')
})

test('while nobody can tell who was removed, nobody comes in', async () => {
  await expect(say('/livekit/rtc/v1?access_token=unreadable', 'x')).rejects.toThrow('503')
  expect(asked).toEqual([])
})

test('while no rooms stand the answer is 503, which clients try again', async () => {
  upstream = undefined
  expect((await fetch(url('/livekit/rtc/v1/validate'))).status).toBe(503)
  await expect(say('/livekit/rtc/v1', 'x')).rejects.toThrow('503')
  expect(asked).toEqual([])
})

test('a server that does not answer is 503 too', async () => {
  await shut(behind)
  expect((await fetch(url('/livekit/rtc/v1/validate'))).status).toBe(503)
  await expect(say('/livekit/rtc/v1', 'x')).rejects.toThrow('503')
})

const shutDoors = [
  '/livekit/whip',
  '/livekit/whip/v1',
  '/livekit/WHIP/v1',
  '/livekit//whip/v1',
  '/livekit/%77hip/v1',
  '/livekit/rtc/../whip/v1',
  '/livekit/./whip/v1',
  '/livekit/rtc/v1/../../whip/v1',
  '/livekit/twirp/livekit.RoomService/ListRooms',
  '/livekit/debug/rooms',
  '/livekit/',
  '/livekit',
]

test.each(shutDoors)('only signalling is behind the gate: %s', async (path) => {
  expect(await raw(path)).toBe(403)
  expect(await raw(path, 'upgrade: websocket\r\n')).toBe(403)
  expect(asked).toEqual([])
})

test.each(['/', '/livekitx/rtc', '/api/livekit/rtc'])('everything else is the application’s: %s', async (path) => {
  expect(await raw(path)).toBe(299)
})

const opened = async () => {
  const socket = new WebSocket(url('/livekit/rtc').replace('http', 'ws'))
  await new Promise((resolve) => socket.once('open', resolve))
  return { socket, closed: new Promise((resolve) => socket.once('close', resolve)) }
}

test('when the server goes, the page is let go', async () => {
  const { closed } = await opened()
  for (const client of sockets.clients) client.terminate()
  await closed
})

test('when the page goes, the server is let go', async () => {
  const { socket } = await opened()
  const [client] = sockets.clients
  const gone = new Promise((resolve) => client?.once('close', resolve))
  socket.terminate()
  await gone
})

test('closing the gate lets everybody go', async () => {
  const { closed } = await opened()
  gate.close()
  await closed
})
