import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A way to a server that passes everything on, and cuts the line instead of bringing the answer to a post that was taken. */
export interface SilentProxy {
  readonly address: string
  close(): void
}

/** @param isSilent asked whenever a post has been taken */
export async function startSilentProxy(upstream: string, isSilent: () => boolean): Promise<SilentProxy> {
  const proxy = createServer((asked, answer) => {
    const { headers, method = 'GET', url = '/' } = asked
    const passed = request(new URL(url, upstream), { method, headers }, (reply) => {
      if (url.includes('com.atproto.repo.putRecord') && isSilent()) {
        reply.resume().on('end', () => asked.socket.destroy())
        return
      }
      answer.writeHead(reply.statusCode ?? 500, reply.headers)
      reply.on('error', () => answer.destroy()).pipe(answer)
    })
    // A server that is not there: neither is the way to it.
    passed.on('error', () => asked.socket.destroy())
    asked.on('error', () => passed.destroy()).pipe(passed)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    close() {
      proxy.close()
      proxy.closeAllConnections()
    },
  }
}
