import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on this computer that nobody may ask, for anything. */
export interface Trap {
  readonly port: number
  /** The paths that were asked for all the same; '' for a connection that asked for nothing. */
  asked(): string[]
  close(): void
}

export async function setTrap(): Promise<Trap> {
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    response.end()
  })
  server.on('connection', () => asked.push(''))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => [...asked],
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/**
 * A page that asks for something in every way that markup has, of a server that is there and of one whose name would have to be looked
 * up: whoever opens it in a browser tells that they have.
 */
export function hostilePage(port: number, words: string): string {
  let ways = 0
  const away = () => {
    ways += 1
    return ways % 2 === 0 ? `http://127.0.0.1:${port}/${ways}` : `https://way-${ways}.spion.invalid/${ways}`
  }
  return `<html><head><meta http-equiv="x-dns-prefetch-control" content="on">
<meta http-equiv="refresh" content="1;url=${away()}">
${[
  'stylesheet',
  'icon',
  'prefetch',
  'dns-prefetch',
  'preconnect',
  'preload" as="image',
  'modulepreload',
  'manifest',
  'prerender',
]
  .flatMap((rel) => [`<link rel="${rel}" href="${away()}">`, `<link rel="${rel}" href="${away()}">`])
  .join('\n')}
<style>@import url(${away()}); @font-face { font-family: spion; src: url(${away()}) } body { background: url(${away()}); font-family: spion } p::before { content: url(${away()}) }</style>
<script src="${away()}"></script><script>fetch('${away()}'); new Image().src = '${away()}'</script></head>
<body background="${away()}" onload="fetch('${away()}')">
<p>${words}</p>
<p style="background-image: url(${away()}); cursor: url(${away()}), auto">text</p>
<img src="${away()}" srcset="${away()} 2x" alt="bild" onerror="fetch('${away()}')" width="40" height="40">
<picture><source srcset="${away()}"><img src="${away()}" alt="bild"></picture>
<svg width="9" height="9"><image href="${away()}" width="9" height="9"/><use href="${away()}#x"/></svg>
<video poster="${away()}" src="${away()}" autoplay><track src="${away()}" default></video><audio src="${away()}" autoplay></audio>
<iframe src="${away()}"></iframe><object data="${away()}"></object><embed src="${away()}">
<table background="${away()}"><tr><td background="${away()}">cell</td></tr></table>
<form action="${away()}"><input type="image" src="${away()}"></form>
<a href="${away()}" ping="${away()}">länk</a><math><mi href="${away()}">x</mi></math>
<p>${words} slut</p></body></html>`
}
