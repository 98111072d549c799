import { setTimeout as sleep } from 'node:timers/promises'
import { type ListmonkServer, startListmonkServer } from '../../e2e/engines/listmonkServer.ts'
import { makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { type SmtpServer, type SmtpServerOptions, startSmtpServer } from '../../e2e/smtpServer.ts'
import { createScheduler } from '../../electron/scheduler/scheduler.ts'
import { lookAtOnce } from '../../electron/store/handovers.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import type { ChannelId, PostId, PublicationId } from '../../shared/contract/scalars.ts'
import { ListmonkConfig, plainSmtp, type SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { addManyContacts } from '../bench/manyContacts.ts'

/** The channels that a scene sends over, by how their server answers. */
export const liveChannels = {
  fast: 'Förbundets egen server',
  limited: 'Microsoft 365',
  later: 'Grålistande server',
  policy: 'Server med regler',
  listmonk: 'Länens listmonk',
  timeless: 'Äldre listmonk',
  away: 'Onåbar listmonk',
} as const

/** Publications that have been sent when the program opens, by their address. */
export const sentPublications = { refused: 1, doubt: 2, engine: 3 } as const

/** People whom no scene reaches to the end. */
const people = 4_000

/** A workspace's folder, and what has to be ended after it. */
export interface OpenedWorkspace {
  readonly folder: string
  close(): Promise<void>
}

/**
 * The sample workspace with some thousand contacts, and channels to real SMTP servers on this machine, which live until it is
 * closed: what a scene starts is sent while its picture is taken. One letter has been refused by many, of one it is not
 * known whether it arrived.
 */
export async function makeSendingWorkspace(): Promise<OpenedWorkspace> {
  const servers: SmtpServer[] = []
  const engines: ListmonkServer[] = []
  const folder = await makeSampleWorkspace(async (deps) => {
    const live = async (
      name: Exclude<keyof typeof liveChannels, EngineChannel>,
      options: SmtpServerOptions,
      config: Partial<SmtpConfig>,
    ) => {
      const server = await startSmtpServer(options)
      servers.push(server)
      await addChannel(deps, liveChannels[name], server, config)
    }
    const { database, identityKey } = deps.workspace
    const few = await addFew(deps)
    addManyContacts(database, { identityKey, geo: deps.geo, count: people })
    const refusing = await startSmtpServer({ refuse: refusals(few) })
    servers.push(refusing)
    await send(deps, await addChannel(deps, 'Kansliets e-post', refusing), 'grupp')
    await leaveInDoubt(deps)
    engines.push(...(await addEngines(deps)))
    await live('fast', { takeAfterMs: 180 }, { connections: 4 })
    await live('limited', {}, { perMinute: 30 })
    await live('later', { greylist: true }, {})
    await live(
      'policy',
      {
        refuse: [
          { stage: 'message', response: '550 5.7.1 Message rejected: sender not authorised by policy' },
        ],
      },
      {},
    )
  })
  return {
    folder,
    async close() {
      await Promise.all([
        ...servers.map((server) => server.kill()),
        ...engines.map((server) => server.close()),
      ])
    },
  }
}

async function addChannel(
  deps: Deps,
  name: string,
  { port }: SmtpServer,
  config: Partial<SmtpConfig> = {},
): Promise<ChannelId> {
  const { organisation } = await useCases['settings.get'](deps, {})
  const channel = await useCases['channels.saveEmail'](deps, {
    ...{ id: null, name, secrets: {} },
    config: {
      ...{ host: '127.0.0.1', port, security: 'none', user: '', ...plainSmtp },
      ...{ fromName: organisation.name, fromAddress: organisation.email },
      ...{ connections: 5, perMinute: 100_000, ...config },
    },
  })
  return channel.id
}

/** For what is sent before the window is open. */
const tokenEnv = 'LISTMONK_PICTURES_TOKEN'

type EngineChannel = 'listmonk' | 'timeless' | 'away'

/** A listmonk that keeps the time of a send and has sent one, one that does not, and one that nobody reaches. */
async function addEngines(deps: Deps): Promise<ListmonkServer[]> {
  const servers = [await startListmonkServer(), await startListmonkServer({ schedule: 'forbids' })]
  const [keeping, timeless] = servers
  process.env[tokenEnv] = 'token-of-the-api-user'
  const add = async (name: EngineChannel, address: string) => {
    const { organisation } = await useCases['settings.get'](deps, {})
    return useCases['channels.saveEmail'](deps, {
      ...{ id: null, name: liveChannels[name], secrets: {} },
      config: ListmonkConfig.parse({
        ...{ engine: 'listmonk', address, user: 'rundbrev', keyEnv: tokenEnv },
        ...{ fromName: organisation.name, fromAddress: organisation.email },
      }),
    })
  }
  const { id } = await add('listmonk', keeping?.address ?? '')
  await add('timeless', timeless?.address ?? '')
  await add('away', 'http://127.0.0.1:9')
  await send(deps, id, 'grupp')
  keeping?.work()
  lookAtOnce(deps.workspace.database, sentPublications.engine as PublicationId, instantText(deps.now()))
  await createScheduler(deps).runUntilIdle()
  return servers
}

/** Forty contacts of a list of their own. @returns their addresses */
async function addFew(deps: Deps): Promise<string[]> {
  const rows = Array.from({ length: 40 }, (_, index) => {
    const { name, code } = deps.geo.municipalities[index * 5] ?? { name: 'Lycksele', code: '2481' }
    return { email: `rektor${index}@skola${index % 7}.example`, name: `Rektor ${name}`, municipality: code }
  })
  for (const { email, name, municipality } of rows) {
    await useCases['contacts.save'](deps, {
      id: null,
      content: {
        ...{
          email,
          name,
          role: 'rektor',
          organisation: '',
          municipality: municipality as never,
          county: null,
        },
        ...{ language: 'sv', tags: ['grupp'], consent: 'public-task', consentSource: '', consentDate: null },
        notes: '',
      },
    })
  }
  await useCases['segments.save'](deps, { id: null, name: 'Rektorsgruppen', rule: 'tag = grupp' })
  return rows.map(({ email }) => email)
}

function refusals(addresses: readonly string[]): NonNullable<SmtpServerOptions['refuse']> {
  const said = [
    [0, 3, '550 5.1.1 <rektor> Recipient address rejected: User unknown in local recipient table'],
    [3, 5, '552 5.2.2 Mailbox full'],
    [5, 6, '550 5.2.1 The mailbox is disabled'],
    [6, 8, '450 4.7.1 Greylisted, please try again in 5 minutes'],
  ] as const
  return said.flatMap(([from, to, response]) =>
    addresses.slice(from, to).map((recipient) => ({ stage: 'recipient' as const, recipient, response })),
  )
}

/** @param segment the rule's tag; undefined: to everybody */
async function send(deps: Deps, channelId: ChannelId, segment?: string): Promise<PublicationId> {
  const id = await plan(deps, channelId, segment)
  // The rows that were put off stay so: what is left is not due within a minute.
  await createScheduler(deps).runUntilIdle()
  return id
}

async function plan(deps: Deps, channelId: ChannelId, tag?: string): Promise<PublicationId> {
  const { segments } = await useCases['segments.list'](deps, {})
  const segment = segments.find(({ rule }) => tag !== undefined && rule.includes(tag))
  const { id } = await useCases['publications.schedule'](deps, {
    ...{ postId: 1 as PostId, channelId, segmentId: segment?.id ?? null },
    ...{ at: null, recurrence: null, missed: 'ask' },
  })
  return id
}

/** A server that has taken three letters and is gone before it has said so. */
async function leaveInDoubt(deps: Deps): Promise<void> {
  const silent = await startSmtpServer({ takeAfterMs: 600_000 })
  const channelId = await addChannel(deps, 'Landstingets relä', silent, { connections: 3 })
  const id = await plan(deps, channelId, 'grupp')
  const finished = createScheduler(deps).runUntilIdle()
  const inData = async () => {
    const { deliveries } = await useCases['deliveries.list'](deps, { publicationId: id, state: 'sending' })
    return deliveries.filter(({ phase }) => phase === 'data').length
  }
  while ((await inData()) < 3) await sleep(20)
  await silent.kill()
  await finished
}
