import { setTimeout as sleep } from 'node:timers/promises'
import Papa from 'papaparse'
import { z } from 'zod'
import type { Handed } from '../../../shared/delivery/deliveryEngine.ts'
import { singleLine } from '../../../shared/text/plainText.ts'
import { type Ask, EngineStop } from './api.ts'
import { attributeNames } from './goTemplate.ts'

const List = z.object({ id: z.number(), name: z.string() })

/** A private list for one part of a publication, found by its tag and its name, or made. @returns its id */
export async function findList(ask: Ask, key: string, title: string): Promise<number> {
  // apis/lists calls the parameter `tags`; released versions read `tag`. The exact name decides.
  const query = { tag: key, tags: key, per_page: 'all' }
  const { results } = await ask(z.object({ results: z.array(List) }), {
    method: 'GET',
    path: '/api/lists',
    query,
  })
  const found = results.find(({ name }) => name.endsWith(key))
  if (found !== undefined) return found.id
  const json = { name: `${title} · ${key}`, type: 'private', optin: 'single', tags: ['rundbrev', key] }
  return (await ask(List, { method: 'POST', path: '/api/lists', json })).id
}

/** A subscriber as the list has it. */
const Member = z.object({
  id: z.number(),
  email: z.string(),
  name: z.string(),
  status: z.string(),
  attribs: z.record(z.string(), z.unknown()).nullable(),
  lists: z.array(z.object({ id: z.number(), subscription_status: z.string().optional() })).nullable(),
})
type Member = z.infer<typeof Member>

export interface Synced {
  readonly blocked: readonly string[]
  readonly refused: readonly string[]
}

/** Rows of one import; listmonk itself commits ten thousand at a time. */
const batchSize = 10_000

/**
 * Makes a list hold these recipients and nobody else, whatever it holds already. Whoever is new is made; whoever an organisation has
 * there already keeps their name and attributes and gets ours beside them. Nobody's subscription to another list changes, and whoever
 * is blocked there stays so.
 */
export async function syncList(
  ask: Ask,
  { listId, key, poll }: { readonly listId: number; readonly key: string; readonly poll: number },
  recipients: readonly Handed[],
): Promise<Synced> {
  const wanted = new Map(recipients.map((one) => [one.address.toLowerCase(), one]))
  await waitForImporter(ask, key, poll)
  for (let round = 1; ; round++) {
    const members = await readMembers(ask, listId)
    const strangers = [...members.values()].filter(({ email }) => !wanted.has(email))
    await removeFromList(ask, listId, strangers)
    const { missing, differing } = compare(wanted, members)
    // What two imports have not brought about, a third does not either: it takes them for no addresses.
    if (round > 3 || missing.length + differing.length === 0) return verdict(members, missing)
    await importAll(ask, { listId, key, poll, overwrite: false }, missing.map(newRow))
    await importAll(
      ask,
      { listId, key, poll, overwrite: true },
      differing.map(({ one, member }) => mergedRow(one, member)),
    )
  }
}

/** Everybody on a list, by address in lower case. `status`: of their subscription to it. */
export async function readMembers(
  ask: Ask,
  listId: number,
  status?: 'unsubscribed',
): Promise<Map<string, Member>> {
  const members = new Map<string, Member>()
  for (let page = 1; ; page++) {
    const { results } = await ask(z.object({ results: z.array(Member) }), {
      method: 'GET',
      path: '/api/subscribers',
      query: {
        // apis/subscribers; of what it can be sorted by, no other is different for every row
        ...{ list_id: listId, page, per_page: pageSize, order_by: 'email', order: 'ASC' },
        ...(status !== undefined && { subscription_status: status }),
      },
    })
    for (const member of results) members.set(member.email.toLowerCase(), member)
    if (results.length < pageSize) return members
  }
}

const pageSize = 1000

/**
 * Takes everybody off a list but those wanted, and does not believe it before it has read the list again.
 *
 * @returns those wanted whom listmonk will not write to
 */
export async function keepOnly(ask: Ask, listId: number, wanted: ReadonlySet<string>): Promise<string[]> {
  const strangersIn = (members: ReadonlyMap<string, Member>) =>
    [...members].filter(([address]) => !wanted.has(address)).map(([, member]) => member)
  let members = await readMembers(ask, listId)
  const strangers = strangersIn(members)
  if (strangers.length > 0) {
    await removeFromList(ask, listId, strangers)
    members = await readMembers(ask, listId)
    if (strangersIn(members).length > 0)
      throw new EngineStop({ kind: 'later', reason: `list ${listId} keeps whom it was to lose` })
  }
  return [...wanted].filter((address) => {
    const member = members.get(address)
    return member === undefined || isBlocked(member) || hasSignedOff(member, listId)
  })
}

function hasSignedOff({ lists }: Member, listId: number): boolean {
  return (
    lists?.some(({ id, subscription_status }) => id === listId && subscription_status === 'unsubscribed') ??
    false
  )
}

function compare(wanted: ReadonlyMap<string, Handed>, members: ReadonlyMap<string, Member>) {
  const missing: Handed[] = []
  const differing: { readonly one: Handed; readonly member: Member }[] = []
  for (const [address, one] of wanted) {
    const member = members.get(address)
    if (member === undefined) missing.push(one)
    else if (!isBlocked(member) && !hasAttributes(member, one)) differing.push({ one, member })
  }
  return { missing, differing }
}

function verdict(members: ReadonlyMap<string, Member>, missing: readonly Handed[]): Synced {
  return {
    blocked: [...members].filter(([, member]) => isBlocked(member)).map(([address]) => address),
    refused: missing.map(({ address }) => address.toLowerCase()),
  }
}

/** concepts, "Subscriber status": one who is blocklisted is sent nothing, whatever lists they are on. */
function isBlocked({ status }: Member): boolean {
  return status !== 'enabled'
}

function hasAttributes({ attribs }: Member, one: Handed): boolean {
  return Object.entries(attributesOf(one)).every(([name, value]) => attribs?.[name] === value)
}

/** What the letter says of a recipient, for every place that it may stand in. */
function attributesOf({ name, municipality, county }: Handed): Record<string, string> {
  const values = {
    name: singleLine(name),
    municipality: singleLine(municipality),
    county: singleLine(county),
  }
  return {
    [attributeNames['contact.name']]: values.name,
    [attributeNames['contact.municipality']]: values.municipality,
    [attributeNames['contact.county']]: values.county,
    [attributeNames['contact.name.address']]: encodeURIComponent(values.name),
    [attributeNames['contact.municipality.address']]: encodeURIComponent(values.municipality),
    [attributeNames['contact.county.address']]: encodeURIComponent(values.county),
  }
}

interface Row {
  readonly email: string
  readonly name: string
  readonly attributes: string
}

function newRow(one: Handed): Row {
  return { email: one.address, name: singleLine(one.name), attributes: JSON.stringify(attributesOf(one)) }
}

function mergedRow(one: Handed, { name, attribs }: Member): Row {
  return { email: one.address, name, attributes: JSON.stringify({ ...attribs, ...attributesOf(one) }) }
}

interface Import {
  readonly listId: number
  readonly key: string
  readonly poll: number
  readonly overwrite: boolean
}

async function importAll(
  ask: Ask,
  { listId, key, poll, overwrite }: Import,
  rows: readonly Row[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += batchSize) {
    const form = new FormData()
    // apis/import: `overwrite`; from version 6 it is two, of which the second would sign up again whoever had signed off
    const params = {
      ...{ mode: 'subscribe', subscription_status: 'confirmed', delim: ',', lists: [listId] },
      ...{ overwrite, overwrite_userinfo: overwrite, overwrite_subscription_status: false },
    }
    form.set('params', JSON.stringify(params))
    const columns = ['email', 'name', 'attributes']
    const csv = Papa.unparse(rows.slice(from, from + batchSize) as Row[], { columns, newline: '\n' })
    form.set('file', new File([csv], fileNameOf(key), { type: 'text/csv' }))
    await ask(z.unknown(), { method: 'POST', path: '/api/import/subscribers', form })
    await waitForImporter(ask, key, poll)
  }
}

const ImportStatus = z.object({ name: z.string(), status: z.string() })

/** There is one importer for everybody: one of ours is waited for, somebody else's is not disturbed. */
async function waitForImporter(ask: Ask, key: string, poll: number): Promise<void> {
  for (;;) {
    const { name, status } = await ask(ImportStatus, { method: 'GET', path: '/api/import/subscribers' })
    const ours = name === fileNameOf(key)
    if (status === 'failed' && ours) throw new EngineStop({ kind: 'later', reason: 'import failed' })
    if (status !== 'importing' && status !== 'stopping') return
    if (!ours) throw new EngineStop({ kind: 'later', reason: `another import is under way: ${name}` })
    await sleep(poll)
  }
}

function fileNameOf(key: string): string {
  return `${key}.csv`
}

async function removeFromList(ask: Ask, listId: number, members: readonly Member[]): Promise<void> {
  for (let from = 0; from < members.length; from += pageSize) {
    const ids = members.slice(from, from + pageSize).map(({ id }) => id)
    // apis/subscribers: PUT /api/subscribers/lists
    const json = { ids, action: 'remove', target_list_ids: [listId] }
    await ask(z.unknown(), { method: 'PUT', path: '/api/subscribers/lists', json })
  }
}
