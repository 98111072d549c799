import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Who counts likes is a service of its own (the AppView), which needs PostgreSQL and Redis. Here its answers stand in, worded after
 * github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed; the server between it and the adapter is the real one.
 */
export interface AppView {
  readonly address: string
  /** What it has been asked, "app.bsky.feed.getPosts?uris=…", in order. */
  readonly asked: readonly string[]
  /** From now on it answers this, by method, and nothing else. */
  answerWith(answers: Readonly<Record<string, unknown>>): void
  close(): Promise<void>
}

export async function startAppView(): Promise<AppView> {
  const asked: string[] = []
  let answers: Readonly<Record<string, unknown>> = {}
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://appview.example')
    const method = pathname.replace('/xrpc/', '')
    asked.push(`${method}?${searchParams}`)
    const answer = answers[method]
    response.writeHead(answer === undefined ? 501 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer ?? { error: 'MethodNotImplemented' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // It waits for nobody: the tests end when they are done.
  server.unref()
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answerWith(next) {
      answers = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
