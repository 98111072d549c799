import { z } from 'zod'
import { InstantText } from '../../../shared/contract/scalars.ts'
import type { RemotePost } from '../../../shared/social/remotePost.ts'

/** A kept record as a server gives it back, whatever else it holds. */
export const KeptRecord = z.object({
  uri: z.string().startsWith('at://'),
  cid: z.string().min(1),
  value: z.looseObject({ text: z.string().catch(''), createdAt: z.string().catch('') }),
})
export type KeptRecord = z.infer<typeof KeptRecord>

/** The last part of a record's address. */
export function keyOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1)
}

/** Where its readers find a post: their own page knows accounts of every server. */
export function pageOf(account: string, uri: string): string {
  return `https://bsky.app/profile/${account}/post/${keyOf(uri)}`
}

/** @param otherwise when it was published, for a record that does not say so in a way that can be read */
export function remoteOf({ uri, cid, value }: KeptRecord, account: string, otherwise: string): RemotePost {
  const said = InstantText.safeParse(value.createdAt)
  return { id: uri, url: pageOf(account, uri), at: said.success ? said.data : otherwise, version: cid }
}
