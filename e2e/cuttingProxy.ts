import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to a server on this machine that breaks: now and then a connection is cut after so and so many bytes. */
export interface CuttingProxy {
  readonly port: number
  /** How many connections it has cut. */
  cuts(): number
  close(): void
}

/**
 * @param cutAfter bytes that the next connection may bring from the client before it is cut, with nothing passed on of what comes later;
 * Infinity for one that holds
 */
export async function startCuttingProxy(port: number, cutAfter: () => number): Promise<CuttingProxy> {
  const sockets = new Set<Socket>()
  let cuts = 0
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    let left = cutAfter()
    const end = () => {
      client.destroy()
      upstream.destroy()
      sockets.delete(client)
    }
    sockets.add(client)
    client.on('data', (bytes) => {
      if (bytes.length <= left) {
        left -= bytes.length
        upstream.write(bytes)
        return
      }
      cuts += 1
      // What has been passed on arrives; the rest never does.
      upstream.end(bytes.subarray(0, left))
      client.destroy()
    })
    upstream.on('data', (bytes) => client.writable && client.write(bytes))
    for (const side of [client, upstream]) side.on('error', end).on('close', end)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    cuts: () => cuts,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
