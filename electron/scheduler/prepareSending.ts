import type { Input } from '../../shared/contract/contract.ts'
import type { ChannelId, MunicipalityCode, PublicationId } from '../../shared/contract/scalars.ts'
import {
  type EmailChannelConfig,
  plainSmtp,
  type SmtpConfig,
} from '../../shared/delivery/emailChannelConfig.ts'
import type { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import type { PostDocument } from '../../shared/post/document.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { insertContact } from '../store/contacts.ts'
import { channels } from '../usecases/channels.ts'
import type { Deps } from '../usecases/deps.ts'
import { publications } from '../usecases/publications.ts'
import { createPost } from '../usecases/savePost.ts'

export interface Prepared {
  readonly publicationId: PublicationId
  readonly channelId: ChannelId
}

/** "mottagare-007@lycksele.example" */
export function testAddress(number: number): string {
  return `mottagare-${String(number).padStart(3, '0')}@lycksele.example`
}

/** For tests only: contacts, a post, an e-mail channel to a server on this machine, and a publication that is due now. */
export function prepareSending(
  deps: Deps,
  {
    contacts,
    password = null,
    ...config
  }: Partial<SmtpConfig> & {
    readonly port: number
    readonly contacts: TestContacts
    readonly password?: string | null
  },
): Promise<Prepared> {
  const smtp: SmtpConfig = {
    ...{ host: '127.0.0.1', security: 'none', user: '', ...plainSmtp },
    ...{ fromName: 'Lärcentrum Inland', fromAddress: 'kansli@larcentrum-inland.example' },
    ...{ connections: 5, perMinute: 100_000 },
    ...config,
  }
  return prepareSendingOver(deps, smtp, { contacts, secrets: password === null ? {} : { password } })
}

/** How many, or their names by address. */
export type TestContacts = number | Readonly<Record<string, string>>

/** The same over a channel of any engine. */
export async function prepareSendingOver(
  deps: Deps,
  config: EmailChannelConfig,
  {
    contacts,
    secrets,
    body,
    plan,
  }: {
    readonly contacts: TestContacts
    readonly secrets: Partial<Record<SecretPurpose, string>>
    readonly body?: PostDocument
    /** When; else now. */
    readonly plan?: Partial<Input<'publications.schedule'>>
  },
): Promise<Prepared> {
  addContacts(deps, contacts)
  const channel = await channels['channels.saveEmail'](deps, { id: null, name: 'Utskick', secrets, config })
  const post = createPost(deps, {
    title: 'Decemberbrev från åtta kommuner',
    lede: 'Året som gick.',
    body: body ?? {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hej på er alla.' }] }],
    },
    ...{ tags: [], link: null, language: 'sv', subject: null, preheader: null, ownWords: [], networks: {} },
  })
  const publication = await publications['publications.schedule'](deps, {
    ...{ postId: post.id, channelId: channel.id, segmentId: null },
    ...{ at: null, recurrence: null, missed: 'ask' },
    ...plan,
  })
  return { publicationId: publication.id, channelId: channel.id }
}

function addContacts({ workspace, now }: Deps, contacts: TestContacts): void {
  const people =
    typeof contacts === 'number'
      ? Array.from({ length: contacts }, (_, index) => [testAddress(index), `Rektor ${index}`] as const)
      : Object.entries(contacts)
  const at = instantText(now())
  workspace.database.transaction(() => {
    for (const [email, name] of people) {
      const content = {
        ...{ email, name, role: 'rektor', organisation: 'Lycksele kommun' },
        ...{ municipality: '2481' as MunicipalityCode, county: null, language: 'sv' as const },
        ...{ tags: [], consent: 'public-task' as const, consentSource: '', consentDate: null, notes: '' },
      }
      insertContact(workspace.database, workspace.identityKey, content, {
        emailKey: email.toLowerCase(),
        at,
        importId: null,
      })
    }
  })
}
