import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { describeFault } from '../../shared/social/faultTrouble.ts'
import { createAskServer, type ServerReply, type ServerRequest } from '../internet/askServer.ts'
import { askJson } from './askJson.ts'
import { graphWords } from './facebook/graphApi.ts'
import { accountTokens } from './renewAccount.ts'
import { xWords } from './x/xApi.ts'

const now = () => Temporal.Instant.from('2026-11-29T12:00:00Z')
const url = 'https://network.example/posts'
const token = 'EAAB-my+own/token'

/** What is made of a server that answers so. */
const answered = (
  { status = 400, headers = {}, body = '' }: Partial<Omit<ServerReply, 'body'>> & { body?: string },
  request: ServerRequest = { method: 'POST', url, headers: { authorization: `Bearer ${token}` } },
  words = graphWords(now),
) =>
  askJson(
    async () => ({ kind: 'reply', reply: { status, headers, body: Buffer.from(body) } }),
    request,
    z.object({ id: z.string() }),
    words,
  )

describe('a server that quotes what it was told in confidence', () => {
  const form = (fields: Record<string, string>): ServerRequest => ({
    ...{ method: 'POST', url, body: new URLSearchParams(fields).toString() },
  })
  const json = (fields: Record<string, string>): ServerRequest => ({
    ...{ method: 'POST', url, body: JSON.stringify(fields) },
  })
  const graph = (message: string) => JSON.stringify({ error: { message, code: 190 } })
  const basic = `Basic ${Buffer.from(`app:${encodeURIComponent('hem/lig&het')}`).toString('base64')}`

  it.each<[string, Parameters<typeof answered>[0], ServerRequest | undefined, string]>([
    ['in its error', { body: graph(`Malformed access token ${token}`) }, undefined, token],
    [
      'at the end of a long one',
      { body: graph(`${'x'.repeat(290)} ${token}`) },
      undefined,
      token.slice(0, 8),
    ],
    ['on a page', { body: `<p>Bad token: ${token}</p>` }, undefined, token],
    [
      'in an address',
      { status: 302, headers: { location: `/sign-in?t=${encodeURIComponent(token)}` } },
      undefined,
      'EAAB',
    ],
    [
      'from a form',
      { body: graph('refresh_token hemlig-en is bad') },
      form({ refresh_token: 'hemlig-en' }),
      'hemlig-en',
    ],
    [
      'from a sign-in',
      { body: graph('no account has app-pass-word') },
      json({ password: 'app-pass-word' }),
      'app-pass',
    ],
    [
      'of the application',
      { body: graph('bad secret hem/lig&het') },
      { method: 'GET', url, headers: { authorization: basic } },
      'hem/lig',
    ],
  ])('is not believed to have the right to: %s', async (_, reply, request, secret) => {
    const answer = await answered(reply, request)
    const fault = answer.kind === 'fault' ? answer.fault : undefined
    expect(JSON.stringify(answer)).not.toContain(secret)
    if (fault === undefined) throw new Error('no fault')
    const { trouble } = describeFault(fault, {
      network: 'facebook',
      step: 'post',
      channel: 'Sidan',
      host: '',
    })
    expect(JSON.stringify(trouble)).not.toContain(secret)
    expect(String(trouble.values.reason).length).toBeGreaterThan(4)
  })

  it('says the rest of it', async () => {
    expect(await answered({ body: graph(`Malformed access token ${token}`) })).toMatchObject({
      fault: { code: '190', message: 'Malformed access token …' },
    })
  })
})

it.each(['9007199254740991', '99999999999', '1796040000.5', 'soon'])(
  'waits for no day that no calendar has: %s',
  async (reset) => {
    const headers = { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': reset }
    expect(await answered({ status: 429, headers }, undefined, xWords(now))).toMatchObject({
      fault: { status: 429, until: null },
    })
  },
)

it('keeps a token that is said to last for ever', async () => {
  const kept = JSON.stringify({ accessToken: 'a', refreshToken: 'b', expiresAt: '2026-11-29T12:01:00Z' })
  const body = Buffer.from(JSON.stringify({ access_token: 'c', expires_in: 1e300 }))
  const answer = await accountTokens(
    {
      ...{ now, secret: (purpose) => (purpose === 'oauth' ? kept : undefined), keep: () => undefined },
      ask: async () => ({ kind: 'reply', reply: { status: 200, headers: {}, body } }),
    },
    {
      provider: { tokenEndpoint: url, clientAuthentication: 'body' } as never,
      ...{ clientId: 'app', words: xWords(now), margin: { minutes: 10 } },
    },
  )
  expect(answer).toMatchObject({ value: { accessToken: 'c', expiresAt: null } })
})

it('takes a token that no header can carry for none', async () => {
  const request = { method: 'GET', url, headers: { authorization: 'Bearer två\nrader' } } as const
  const ask = createAskServer({ privateAllowed: false })
  expect(await askJson(ask, request, z.unknown(), graphWords(now))).toMatchObject({
    fault: { kind: 'answered', status: 401, code: 'token-unusable' },
  })
})
