import { zipSync } from 'fflate'
import type { ConsentBasis } from '../../shared/audience/contact.ts'
import { emailForms } from '../../shared/audience/emailForms.ts'
import type { Handout } from '../../shared/audience/handout.ts'
import { handoutHtml } from '../../shared/audience/handoutHtml.ts'
import type { HandoutFormat } from '../../shared/contract/privacy.ts'
import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { personFinder } from '../../shared/text/namesPerson.ts'
import { noteAct } from '../store/audit.ts'
import { formerAddresses, laterAddresses } from '../store/formerAddresses.ts'
import {
  changesOf,
  contactRow,
  deliveriesOf,
  importsOf,
  listsOf,
  suppressionRow,
} from '../store/heldAbout.ts'
import { mailsOf } from '../store/inboxMails.ts'
import { findKnownContact } from '../store/knownContacts.ts'
import { findMentions } from '../store/personMentions.ts'
import { accountsNamed, repliesOf, withOtherNames } from '../store/replyAddresses.ts'
import { readSettings } from '../store/settings.ts'
import { isTestedTo } from '../store/testLetter.ts'
import type { Deps } from './deps.ts'
import type { NotedFile } from './notedFile.ts'
import { requirePerson } from './requireAddress.ts'

/**
 * Puts together what is held about whoever has an address, or an account on a network. That nothing is held is an answer too.
 *
 * @throws RundbrevError `contact-email-invalid`
 */
export function readHandout(deps: Deps, email: string): Handout {
  const { database, identityKey } = deps.workspace
  const { address, key, account } = requirePerson(email)
  const row = contactRow(database, key)
  const id = row?.id ?? null
  const former = id === null ? [] : formerAddresses(database, id)
  const keys = [key, ...former]
  const name = row?.name ?? ''
  const accounts = withOtherNames(database, identityKey, [
    ...(account === null ? keys : [account]),
    ...accountsNamed(database, name),
  ])
  const { organisation } = readSettings(database)
  const found = {
    contact: row === undefined ? null : withPlaces(deps, row, tagsOf(deps, key)),
    formerAddresses: former,
    nowAt: laterAddresses(database, key),
    suppression: suppressionRow(database, identityKey, key) ?? null,
    lists: id === null ? [] : listsOf(database, id),
    deliveries: deliveriesOf(database, keys, id),
    inbox: mailsOf(database, keys, id).map(({ at, kind, email, subject, words, diagnostic }) => ({
      ...{ at, kind, email, subject, text: words === '' ? diagnostic : words },
    })),
    imports: (id === null ? [] : importsOf(database, id)).map((entry) => ({
      ...entry,
      before: namedPlaces(deps, entry.before),
    })),
    changes: (id === null ? [] : changesOf(database, id)).map((entry) => ({
      ...entry,
      before: namedPlaces(deps, entry.before),
      after: namedPlaces(deps, entry.after),
    })),
    replies: repliesOf(database, accounts),
    testLetter: isTestedTo(database, key),
    mentions: findMentions(
      database,
      personFinder({ addresses: [...keys.flatMap(emailForms), ...accounts], name }),
    ),
  }
  const { contact, suppression, deliveries, inbox, replies, testLetter, mentions } = found
  return {
    email: address,
    at: instantText(deps.now()),
    held:
      contact !== null ||
      suppression !== null ||
      deliveries.length > 0 ||
      inbox.length > 0 ||
      replies.length > 0 ||
      testLetter ||
      mentions.length > 0,
    controller: {
      name: organisation.name,
      postalAddress: organisation.postalAddress,
      email: organisation.email,
    },
    ...found,
  }
}

/**
 * The same as a file to hand out: a page to read, in the person's own language where it is known; JSON to take along
 * (article 20); or both in one. That it was handed out is noted, with when and by whom.
 *
 * @param fallback the language for somebody whose own is not known
 */
export function handoutFile(
  deps: Deps,
  input: { readonly email: string; readonly format: HandoutFormat },
  fallback: InterfaceLanguage,
): NotedFile & { readonly held: boolean } {
  const { database } = deps.workspace
  const handout = readHandout(deps, input.email)
  const t = createTranslator(handout.contact?.language ?? fallback)
  const base = t('privacy.handout.file')
  const html = () => encode(handoutHtml(handout, { t, zone: readSettings(database).zone }))
  // Whose the address is now is for the officer to look at: it may be somebody else.
  const { nowAt: _, ...handedOut } = handout
  const json = () => encode(`${JSON.stringify(handedOut, null, 2)}\n`)
  const bytes = {
    html,
    json,
    zip: () => zipSync({ [`${base}.html`]: html(), [`${base}.json`]: json() }),
  }[input.format]()
  const noteSaved = () =>
    noteAct(database, {
      ...{ at: instantText(deps.now()), actor: deps.actor, action: 'contact.handedOut' },
      ...(handout.contact === null ? {} : { contactId: handout.contact.id }),
      details: { values: { format: input.format } },
    })
  return { fileName: `${base}.${input.format}`, bytes, noteSaved, held: handout.held }
}

function withPlaces(
  { geo }: Deps,
  row: NonNullable<ReturnType<typeof contactRow>>,
  tags: string[],
): NonNullable<Handout['contact']> {
  const { id, email, name, role, organisation, language, consentSource, consentDate, notes } = row
  return {
    ...{ id, email, name, role, organisation, language, tags, consentSource, consentDate, notes },
    municipality: geo.municipalities.find(({ code }) => code === row.municipality)?.name ?? '',
    county: geo.counties.find(({ code }) => code === row.county)?.name ?? '',
    consent: row.consent satisfies ConsentBasis | null,
    retainUntil: row.retainUntil,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    deletedAt: row.deletedAt,
  }
}

/** Fields of a contact with places by name, as a person reads them. */
function namedPlaces(
  { geo }: Deps,
  fields: Readonly<Record<string, unknown>> | null,
): Record<string, unknown> | null {
  if (fields === null) return null
  const { municipality, county } = fields
  const named = {
    municipality: geo.municipalities.find(({ code }) => code === municipality)?.name,
    county: geo.counties.find(({ code }) => code === county)?.name,
  }
  return {
    ...fields,
    ...(named.municipality !== undefined && { municipality: named.municipality }),
    ...(named.county !== undefined && { county: named.county }),
  }
}

function tagsOf({ workspace }: Deps, emailKey: string): string[] {
  return [...(findKnownContact(workspace.database, emailKey)?.content.tags ?? [])]
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
