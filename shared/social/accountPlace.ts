import { z } from 'zod'
import type { SocialChannelConfig } from './socialChannelConfig.ts'

/** Where whoever has signed in may publish, on a network where that is not the account itself: a page, an organisation. */
export const AccountPlace = z.object({
  /** As the account's settings keep it. */
  id: z.string(),
  name: z.string(),
  /** Where people find it; null where the network does not say. */
  address: z.string().nullable(),
})
export type AccountPlace = z.infer<typeof AccountPlace>

/** LinkedIn's author before anybody has signed in: whoever does. An organisation that is still to be chosen is ''. */
export const memberToBe = 'urn:li:person:'

/** Whether somebody has to sign in, and then choose, before anything can be published. */
export function lacksPlace(config: SocialChannelConfig): boolean {
  switch (config.network) {
    case 'facebook':
      return config.pageId === ''
    case 'linkedin':
      return config.author === '' || config.author === memberToBe
    case 'bluesky':
    case 'mastodon':
    case 'x':
      return false
  }
}

export function atPlace(config: SocialChannelConfig, { id }: Pick<AccountPlace, 'id'>): SocialChannelConfig {
  switch (config.network) {
    case 'facebook':
      return { ...config, pageId: id }
    case 'linkedin':
      return { ...config, author: id }
    case 'bluesky':
    case 'mastodon':
    case 'x':
      return config
  }
}

/** The one that is meant by its id, its address or its name, as people write them; undefined where that is none or several. */
export function placeNamed(places: readonly AccountPlace[], written: string): AccountPlace | undefined {
  const wanted = written.trim().toLocaleLowerCase()
  const exactly = places.find(({ id }) => id === written.trim() || id.endsWith(`:${written.trim()}`))
  if (exactly !== undefined) return exactly
  const named = places.filter(
    ({ name, address }) => name.toLocaleLowerCase() === wanted || address?.toLocaleLowerCase() === wanted,
  )
  return named.length === 1 ? named[0] : undefined
}
