import { createServer } from 'node:http'
import { livekitGate } from '../../server/media/gate'

/** Our own origin with the gate on it, as `main` puts it together. */
export async function origin(media: { upstream(): string | undefined }) {
  const gate = livekitGate({ upstream: media.upstream, turnsAway: async () => false })
  const server = createServer((request, reply) => {
    if (!gate.handle(request, reply)) reply.writeHead(404).end()
  })
  server.on('upgrade', (request, socket, head) => {
    if (!gate.upgrade(request, socket, head)) socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  const url = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/livekit`
  const close = () => {
    gate.close()
    server.close()
    server.closeAllConnections()
  }
  return { url, close, status: async (path: string) => (await fetch(url + path)).status }
}
