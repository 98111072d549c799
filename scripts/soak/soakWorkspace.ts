import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { openForCli } from '../../electron/cli/openForCli.ts'
import { insertSocialChannel } from '../../electron/store/channels.ts'
import { insertContact } from '../../electron/store/contacts.ts'
import { insertPublication } from '../../electron/store/publications.ts'
import { assistedChannels } from '../../electron/usecases/assistedChannels.ts'
import { channels } from '../../electron/usecases/channels.ts'
import { createPost } from '../../electron/usecases/savePost.ts'
import type { ChannelId, MunicipalityCode, PublicationId } from '../../shared/contract/scalars.ts'
import { plainSmtp } from '../../shared/delivery/emailChannelConfig.ts'
import { instantText } from '../../shared/schedule/instantText.ts'

/** Where a publication goes: a letter by e-mail, a post on Mastodon, or one that somebody publishes by hand. */
export type SoakKind = 'letter' | 'post' | 'byHand'

export interface SoakPublication {
  readonly id: PublicationId
  readonly kind: SoakKind
  /** "Soak-017": in its subject and its text, and in no other's. */
  readonly mark: string
  readonly dueAt: Temporal.Instant
}

/** The variable that the account's token is read from. */
export const tokenEnv = 'RUNDBREV_SOAK_TOKEN'
const kinds: readonly SoakKind[] = ['letter', 'post', 'byHand']

/**
 * A new workspace with a contact, three channels and so many publications, due at random, to the millisecond, from the lead after
 * now until so many seconds later.
 */
export async function makeSoakWorkspace(options: {
  readonly folder: string
  readonly smtpPort: number
  readonly mastodon: string
  readonly publications: number
  readonly seconds: number
  readonly leadSeconds: number
  readonly random: () => number
}): Promise<SoakPublication[]> {
  const programRoot = join(import.meta.dirname, '..', '..')
  const { deps, close } = openForCli({ folder: options.folder, programRoot, create: true })
  try {
    const { database, identityKey } = deps.workspace
    const now = instantText(deps.now())
    const somebody = {
      ...{
        email: 'rektor@lycksele.example',
        name: 'Rektor',
        role: 'rektor',
        organisation: 'Lycksele kommun',
      },
      ...{ municipality: '2481' as MunicipalityCode, county: null, language: 'sv' as const, tags: [] },
      ...{ consent: 'public-task' as const, consentSource: '', consentDate: null, notes: '' },
    }
    insertContact(database, identityKey, somebody, { emailKey: somebody.email, at: now, importId: null })
    const mail = await channels['channels.saveEmail'](deps, {
      ...{ id: null, name: 'Utskick', secrets: {} },
      config: {
        ...{ host: '127.0.0.1', port: options.smtpPort, security: 'none', user: '', ...plainSmtp },
        ...{ fromName: 'Kansli', fromAddress: 'kansli@forbund.example', connections: 5, perMinute: 100_000 },
      },
    })
    const account = insertSocialChannel(database, {
      ...{ name: 'Mastodon', now },
      config: {
        ...{ network: 'mastodon', address: options.mastodon, privateAllowed: true },
        ...{ visibility: 'public', clientId: '', tokenEnv },
      },
    })
    const hand = await assistedChannels['channels.saveAssisted'](deps, {
      ...{ id: null, name: 'För hand', network: 'x', page: 'https://x.example/forbund' },
    })
    const over: Record<SoakKind, ChannelId> = { letter: mail.id, post: account, byHand: hand.id }
    const marks = Array.from(
      { length: options.publications },
      (_, at) => `Soak-${String(at).padStart(3, '0')}`,
    )
    const written = marks.map((mark, at) => ({ mark, kind: kindOf(at), postId: write(deps, mark) }))
    const first = deps.now().add({ seconds: options.leadSeconds })
    return database.transaction(() =>
      written.map(({ mark, kind, postId }) => {
        const ahead = Math.floor(options.random() * options.seconds * 1000)
        const dueAt = Temporal.Instant.fromEpochMilliseconds(first.epochMilliseconds + ahead)
        const id = insertPublication(
          database,
          {
            ...{
              postId,
              channelId: over[kind],
              segmentId: null,
              zone: 'UTC',
              recurrence: null,
              missed: 'run',
            },
            wallTime: dueAt.toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'second' }),
            ...{ dueAt: instantText(dueAt), handsAhead: false, lateness: null },
          },
          { now, plannedBy: '' },
        )
        return { id, kind, mark, dueAt }
      }),
    )
  } finally {
    close()
  }
}

function kindOf(at: number): SoakKind {
  return kinds[at % kinds.length] ?? 'letter'
}

function write(deps: Parameters<typeof createPost>[0], mark: string) {
  const text = [{ type: 'text' as const, text: `Hej från ${mark}.` }]
  const paragraph = { type: 'paragraph' as const, content: text }
  return createPost(deps, {
    ...{ title: mark, lede: `Det här är ${mark}.`, body: { type: 'doc', content: [paragraph] } },
    ...{ tags: [], link: null, language: 'sv', subject: null, preheader: null, ownWords: [], networks: {} },
  }).id
}
