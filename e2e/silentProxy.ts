import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A way to a server that passes everything on, and now and then cuts the line instead of bringing an answer. */
export interface SilentProxy {
  readonly address: string
  /** Resolves when everything that has been asked, also by somebody who is gone, has been answered or refused. */
  idle(): Promise<void>
  close(): void
}

/**
 * @param isSilent asked of each request that the server has answered, by its method and path ("POST /xrpc/com.atproto.repo.putRecord"):
 * whether nobody hears of it
 */
export async function startSilentProxy(
  upstream: string,
  isSilent: (asked: string) => boolean,
): Promise<SilentProxy> {
  const underWay = new Set<IncomingMessage>()
  const proxy = createServer((asked, answer) => {
    underWay.add(asked)
    const { headers, method = 'GET', url = '/' } = asked
    const passed = request(new URL(url, upstream), { method, headers }, (reply) => {
      underWay.delete(asked)
      const isCut = isSilent(`${method} ${url.split('?')[0]}`)
      if (isCut || asked.socket.destroyed) {
        reply.resume().on('end', () => asked.socket.destroy())
        return
      }
      answer.writeHead(reply.statusCode ?? 500, reply.headers)
      reply.on('error', () => answer.destroy()).pipe(answer)
    })
    // A server that is not there: neither is the way to it.
    passed.on('error', () => {
      underWay.delete(asked)
      asked.socket.destroy()
    })
    // What was asked whole is done, though whoever asked is gone.
    asked.on('error', () => asked.complete || passed.destroy()).pipe(passed)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    async idle() {
      // What a process that is gone has still sent is seen in the second turn at the latest: its line first, then what is on it.
      for (let turns = 0; turns < 3; turns = underWay.size === 0 ? turns + 1 : 0) await sleep(2)
    },
    close() {
      proxy.close()
      proxy.closeAllConnections()
    },
  }
}
