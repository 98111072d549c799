import { contactInserter } from '../../electron/store/contacts.ts'
import type { Database } from '../../electron/store/database.ts'
import type { ContactContent } from '../../shared/audience/contact.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'

const roles = [
  'rektor',
  'kommunchef',
  'kommunikatör',
  'studie- och yrkesvägledare',
  'politiker',
  'journalist',
]
const givenNames = [
  'Kansliet',
  'Växeln',
  'Ledningen',
  'Expeditionen',
  'Redaktionen',
  'Nämnden',
  'Förvaltningen',
]
const tags = ['medlem', 'press', 'lärcentrum', 'utbildning', 'näringsliv', 'nyhetsbrev', 'årsmöte']

/** Puts so many contacts in a workspace's database, spread over every municipality, each time the same. */
export function addManyContacts(
  database: Database,
  {
    identityKey,
    geo,
    count,
  }: { readonly identityKey: string; readonly geo: GeoRegistry; readonly count: number },
): void {
  database.transaction(() => {
    const insert = contactInserter(database, identityKey)
    for (let at = 0; at < count; at += 1) {
      const content = contentOf(at, geo)
      insert(content, { emailKey: content.email, at: '2026-11-01T08:00:00.000Z', importId: null })
    }
  })
}

function contentOf(at: number, { municipalities }: GeoRegistry): ContactContent {
  const place = pick(municipalities, at * 7)
  const role = pick(roles, Math.floor(at / 3))
  const domain = place.name.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll(' ', '')
  return {
    email: `person${at}@${domain}.example`,
    name: `${pick(givenNames, at)} ${place.name} ${at}`,
    role,
    organisation: `${place.name}s kommun, enhet ${at % 40}`,
    municipality: place.code,
    county: place.county,
    language: at % 50 === 0 ? 'en' : 'sv',
    tags: [pick(tags, at), pick(tags, at + 1 + (at % 3))],
    consent: 'public-task',
    consentSource: 'Kommunens webbplats',
    consentDate: '2026-01-15',
    notes: at % 10 === 0 ? `Ringde om årsmötet, återkom vecka ${at % 52}.` : '',
  }
}

function pick<T>(all: readonly T[], at: number): T {
  const one = all[at % all.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
