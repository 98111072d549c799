import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import { openMailbox } from './openMailbox.ts'

it('hangs up at once when it is asked to, whatever a server does not say', async () => {
  const sockets: Socket[] = []
  const server = createServer((socket) => sockets.push(socket.on('error', () => undefined)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const stopping = new AbortController()
  const opening = openMailbox(
    {
      ...{ host: '127.0.0.1', port, security: 'none', user: 'kansli', folder: 'INBOX', ca: null },
      secret: { kind: 'password', value: 'hemligt' },
    },
    { readOnly: true, stop: stopping.signal },
  )
  await once(server, 'connection')
  stopping.abort()
  // Its own patience is 30 seconds, and vitest's five.
  await expect(opening).rejects.toThrow()
  for (const socket of sockets) socket.destroy()
  server.close()
})
