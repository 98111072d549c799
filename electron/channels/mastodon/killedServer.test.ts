import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, it, onTestFinished } from 'vitest'
import { startMastodonServer } from '../../../e2e/mastodon/mastodonServer.ts'
import { createAskServer } from '../../internet/askServer.ts'
import type { OutgoingPost } from '../channelAdapter.ts'
import { openMastodon } from './mastodon.ts'

it('goes on with a thread when the instance was killed in the middle and is back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-mastodon-'))
  const first = await startMastodonServer(folder)
  let kill = first.kill
  onTestFinished(async () => {
    await kill()
    rmSync(folder, { recursive: true, force: true })
  })
  const adapter = openMastodon({
    config: {
      ...{ network: 'mastodon', address: first.address, privateAllowed: true, visibility: 'public' },
      ...{ clientId: '', tokenEnv: null },
    },
    secret: () => 'token-made-by-hand',
    ...{ keep: () => undefined, now: () => Temporal.Now.instant() },
    ask: createAskServer({ privateAllowed: true, wholeMs: 5000 }),
  })
  const signedIn = await adapter.signIn()
  if (signedIn.kind === 'fault') throw new Error('not signed in')
  const { session } = signedIn.value
  const post = (text: string, answers: OutgoingPost['answers']): OutgoingPost => ({
    ...{ text, language: 'sv', images: [], card: null, answers, at: Temporal.Now.instant() },
  })
  const root = await adapter.publish(session, post('1/2', null), 'a')
  if (root.kind === 'fault') throw new Error('not published')
  const next = post('2/2', { root: root.value, parent: root.value })

  await first.kill()
  expect(await adapter.publish(session, next, 'b')).toMatchObject({ fault: { kind: 'unreachable' } })

  const second = await startMastodonServer(folder, { port: Number(new URL(first.address).port) })
  kill = second.kill
  expect(await adapter.publish(session, next, 'b')).toMatchObject({ kind: 'done' })
  // The key of the first post is known to the server that came back.
  expect(await adapter.publish(session, post('1/2', null), 'a')).toEqual(root)
  expect(second.statuses().map(({ text, answers }) => [text, answers])).toEqual([
    ['1/2', null],
    ['2/2', root.value.id],
  ])
})
