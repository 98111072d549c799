import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSendingWorld, recipientsOf, type SendingWorld } from '../../e2e/sendingWorld.ts'
import type { SmtpServer } from '../../e2e/smtpServer.ts'
import { testPost } from '../../shared/checks/testPost.ts'
import { type ChannelId, CountyCode } from '../../shared/contract/scalars.ts'
import { plainSmtp, type SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import type { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { deliveries, publications, suppressions } from '../store/schema.ts'
import { audience } from './audience.ts'
import { channels } from './channels.ts'
import { createPost } from './savePost.ts'
import { testLetter } from './testLetter.ts'

let world: SendingWorld
beforeEach(() => {
  world = openSendingWorld()
})
afterEach(() => world.close())

const me = 'kanslichefen@larcentrum.example'

const content = testPost(
  [
    { type: 'paragraph', content: [{ type: 'mergeField', attrs: { field: 'contact.name' } }] },
    {
      type: 'countyOnly',
      attrs: { counties: [CountyCode.parse('24')] },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'för Västerbotten' }] }],
    },
  ],
  { title: 'Tack för i år', subject: '{{namn}}, tack för i år' },
)

async function channelTo(
  server: Pick<SmtpServer, 'port'>,
  {
    name = 'Utskick',
    password = null,
    ...config
  }: Partial<SmtpConfig> & { readonly name?: string; readonly password?: string | null } = {},
): Promise<ChannelId> {
  const { id } = await channels['channels.saveEmail'](world.deps, {
    ...{ id: null, name, secrets: password === null ? {} : { password } },
    config: {
      ...{ host: '127.0.0.1', port: server.port, security: 'none', user: '', ...plainSmtp },
      ...{ fromName: 'Lärcentrum Inland', fromAddress: 'kansli@larcentrum.example' },
      ...{ connections: 5, perMinute: 600 },
      ...config,
    },
  })
  return id
}

const written = (county: string | null = null) => ({
  ...{ postId: createPost(world.deps, content).id, content, contactId: null },
  county: county === null ? null : CountyCode.parse(county),
})

const send = (channelId: ChannelId, { to = me, ...rest }: { to?: string; county?: string } = {}) =>
  testLetter['testLetter.send'](world.deps, { ...written(rest.county), channelId, to })

/** What a mailing would leave behind. */
const rows = () =>
  [deliveries, publications, suppressions].map(
    (table) => world.deps.workspace.database.select().from(table).all().length,
  )

it('arrives as the letter that its reader would get, marked as a test, and says what the server said', async () => {
  const server = await world.serve()
  const channelId = await channelTo(server)
  const answer = await send(channelId, { to: ` ${me} `, county: '24' })
  expect(answer).toEqual({ to: me, response: expect.stringMatching(/^250 /) })
  expect(recipientsOf(server)).toEqual([me])
  const inEnglish = { ...written('25'), content: { ...content, language: 'en' as const } }
  await testLetter['testLetter.send'](world.deps, { ...inEnglish, channelId, to: me })
  const [mail, english] = await Promise.all(server.sources().map((source) => simpleParser(source)))
  if (mail === undefined) throw new Error('nothing arrived')
  expect(mail.subject).toBe('[Prov] Rektor, tack för i år')
  expect(english?.subject).toMatch(/^\[Test\] .+, tack för i år$/)
  expect(english?.text).not.toContain('för Västerbotten')
  expect(mail.from?.value).toEqual([{ name: 'Lärcentrum Inland', address: 'kansli@larcentrum.example' }])
  for (const part of [mail.text, mail.html]) expect(part).toMatch(/Rektor[\s\S]*för Västerbotten/)
})

it('is no mailing: it leaves no row behind, its way out takes nobody off the list, and no two are the same message', async () => {
  const server = await world.serve()
  const channelId = await channelTo(server)
  const before = rows()
  await send(channelId)
  await send(channelId)
  expect(rows()).toEqual(before)
  const [first, second] = await Promise.all(server.sources().map((source) => simpleParser(source)))
  expect(first?.messageId).toMatch(/^<test-[0-9a-f]{32}@larcentrum\.example>$/)
  expect(second?.messageId).not.toBe(first?.messageId)
  const { unsubscribe } = (first?.headers.get('list') ?? {}) as { unsubscribe?: { mail: string } }
  expect(unsubscribe?.mail).toBe('kansli@larcentrum.example?subject=unsubscribe%20test')
  for (const part of [first?.text, String(first?.html)]) {
    expect(part).toContain('mailto:kansli@larcentrum.example?subject=unsubscribe%20test')
    expect(part).not.toMatch(/unsubscribe%20\d/)
  }
})

it('asked for twice at once, it goes once', async () => {
  const server = await world.serve()
  const test = { ...written(), channelId: await channelTo(server), to: me }
  const ask = () => testLetter['testLetter.send'](world.deps, test)
  const [one, other] = await Promise.all([ask(), ask()])
  expect(other).toEqual(one)
  expect(recipientsOf(server)).toEqual([me])
})

it('remembers where it went, until that address is erased', async () => {
  const latest = () => testLetter['testLetter.latest'](world.deps)
  expect(latest()).toEqual({ to: null, channelId: null })
  const channelId = await channelTo(await world.serve())
  await send(channelId)
  expect(latest()).toEqual({ to: me, channelId })
  audience['contacts.erase'](world.deps, { email: me.toUpperCase() })
  expect(latest()).toEqual({ to: null, channelId: null })
})

it('nobody suppressed gets a test either, and what is no address is refused', async () => {
  const server = await world.serve()
  const channelId = await channelTo(server)
  audience['contacts.suppress'](world.deps, { email: me, reason: 'by-hand' })
  await expect(send(channelId)).rejects.toMatchObject({
    code: 'test-address-suppressed',
    values: { email: me },
  })
  for (const to of ['', 'kanslichefen', `${me}, annan@larcentrum.example`, `${me}\r\nBcc: x@y.example`])
    await expect(send(channelId, { to })).rejects.toMatchObject({ code: 'contact-email-invalid' })
  expect(recipientsOf(server)).toEqual([])
  expect(testLetter['testLetter.latest'](world.deps).to).toBeNull()
})

it('tells what a refusal means, and leaves no row behind', async () => {
  const refusals = [
    ['recipient', '550 5.1.1 No such user', 'test-refused'],
    ['recipient', '450 4.7.1 Greylisted, try again later', 'test-put-off'],
    ['sender', '554 5.7.1 Refused by policy', 'smtp-policy-refused'],
    ['sender', '421 4.3.2 Shutting down', 'smtp-unreachable'],
  ] as const
  const refuse = refusals.map(([stage, response]) => ({ stage, response, times: 1 }))
  // A refused sender is never asked about a recipient, so each stage has its own turn.
  const channelId = await channelTo(await world.serve({ refuse }))
  const told: string[] = []
  for (const _ of refusals) {
    const { code, values } = (await send(channelId).catch((thrown: unknown) => thrown)) as RundbrevError
    told.push(`${code} ${values.response ?? values.reason}`)
  }
  expect(told.toSorted()).toEqual(refusals.map(([, response, code]) => `${code} ${response}`).toSorted())
  expect(rows()).toEqual([0, 0, 0])
})

it('tells of a password that is refused or missing, and of a server that is not there or says nothing', async () => {
  const guarded = await world.serve({ auth: { user: 'news', pass: 'rätt' } })
  const refused = await channelTo(guarded, { user: 'news', password: 'fel' })
  await expect(send(refused)).rejects.toMatchObject({ code: 'smtp-auth-refused' })
  world.deps.secrets.set(refused, 'password', '')
  await expect(send(refused)).rejects.toMatchObject({ code: 'channel-password-missing' })
  const silent = await world.serve({ dieInsteadOfAnswer: 1 })
  const channelId = await channelTo(silent, { name: 'Tyst' })
  await expect(send(channelId)).rejects.toMatchObject({ code: 'test-in-doubt', values: { email: me } })
  await expect(send(channelId)).rejects.toMatchObject({ code: 'smtp-unreachable' })
})
