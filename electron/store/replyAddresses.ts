import { desc, eq, isNotNull } from 'drizzle-orm'
import type { Handout } from '../../shared/audience/handout.ts'
import { accountIn, accountKey } from '../../shared/social/accountKey.ts'
import { foldText } from '../../shared/text/foldText.ts'
import type { Database } from './database.ts'
import {
  channels,
  figureLooks,
  type KeptReplies,
  mentions,
  posts,
  publicationSteps,
  publications,
} from './schema.ts'
import { reasonOf, suppress, suppressionHash, suppressionOf } from './suppressions.ts'

// Of who answers a post nothing is kept but where the answer is, and in that the account often stands: here it is found, taken out,
// and kept out. Bluesky's addresses have an account's DID, which nobody knows theirs by: beside them stands a keyed hash of the handle.

/** Accounts of whoever has a name, as the officer has written them down for posts that mention them. */
export function accountsNamed(database: Database, name: string): string[] {
  if (name === '') return []
  return database
    .select()
    .from(mentions)
    .all()
    .filter((mention) => foldText(mention.name) === foldText(name))
    .flatMap(({ handles }) => Object.values(handles))
    .flatMap((handle) => accountKey(`@${handle}`) ?? [])
}

/** What a handle is known by that nobody can read it from; null for what is no account. */
export function handleHash(identityKey: string, handle: string): string | null {
  const account = accountKey(`@${handle}`)
  return account === null ? null : suppressionHash(identityKey, keptOutAs(account))
}

/** The accounts, and what else they are called in the addresses of their answers: whoever has a handle has a DID. */
export function withOtherNames(
  database: Database,
  identityKey: string,
  accounts: readonly string[],
): readonly string[] {
  const isTheirs = byAny(identityKey, accounts)
  const found = looksWithReplies(database).flatMap(({ replies }) =>
    (replies?.links ?? []).filter(isTheirs).flatMap(({ url }) => accountIn(url) ?? []),
  )
  return [...new Set([...accounts, ...found])]
}

/** Answers by any of the accounts, each once, the latest first. @param accounts with their other names */
export function repliesOf(database: Database, accounts: readonly string[]): Handout['replies'] {
  const found = new Map<string, Handout['replies'][number]>()
  for (const { title, channel, replies } of looksWithReplies(database))
    for (const { url, at } of replies?.links ?? [])
      if (isBy(accounts, url)) found.set(url, { title, channel, url, at })
  return [...found.values()].sort((one, other) => other.at.localeCompare(one.at))
}

/**
 * Takes their addresses out, of every look; how many answers there were stays. By a keyed hash the accounts are kept out of what is
 * asked for later. Call inside a transaction.
 *
 * @returns how many answers lost their address
 */
export function forgetReplies(
  database: Database,
  identityKey: string,
  accounts: readonly string[],
  at: string,
): number {
  const known = repliesOf(database, accounts)
  for (const { id, replies } of looksWithReplies(database)) {
    if (replies === null || !replies.links.some(({ url }) => isBy(accounts, url))) continue
    const links = replies.links.filter(({ url }) => !isBy(accounts, url))
    database
      .update(figureLooks)
      .set({ replies: { ...replies, links } })
      .where(eq(figureLooks.id, id))
      .run()
  }
  for (const account of accounts) suppress(database, identityKey, keptOutAs(account), 'erased', at)
  return known.length
}

/** What a network told, without the addresses of those who were erased. */
export function withoutErased(
  database: Database,
  identityKey: string,
  replies: KeptReplies | null,
): KeptReplies | null {
  if (replies === null) return null
  const links = replies.links.filter(({ url, handleHash }) => {
    const account = accountIn(url)
    if (handleHash !== undefined && reasonOf(database, handleHash) === 'erased') return false
    return account === null || suppressionOf(database, identityKey, keptOutAs(account)) !== 'erased'
  })
  return { ...replies, links }
}

/** No e-mail address has this form, so neither is taken for the other. */
export function keptOutAs(account: string): string {
  return `account:${account}`
}

function byAny(identityKey: string, accounts: readonly string[]) {
  const hashes = accounts.map((account) => suppressionHash(identityKey, keptOutAs(account)))
  return ({ url, handleHash }: KeptReplies['links'][number]) =>
    isBy(accounts, url) || (handleHash !== undefined && hashes.includes(handleHash))
}

function isBy(accounts: readonly string[], url: string): boolean {
  const account = accountIn(url)
  return account !== null && accounts.includes(account)
}

function looksWithReplies(database: Database) {
  return database
    .select({
      id: figureLooks.id,
      replies: figureLooks.replies,
      title: posts.title,
      channel: channels.name,
    })
    .from(figureLooks)
    .innerJoin(publicationSteps, eq(publicationSteps.id, figureLooks.stepId))
    .innerJoin(publications, eq(publications.id, publicationSteps.publicationId))
    .innerJoin(posts, eq(posts.id, publications.postId))
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .where(isNotNull(figureLooks.replies))
    .orderBy(desc(figureLooks.id))
    .all()
}
