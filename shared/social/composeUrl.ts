import type { Network } from './network.ts'

/**
 * The network's own page for writing a post, with the text in it where the network takes one and the address stays short
 * enough; always https.
 *
 * Bluesky: docs.bsky.app/docs/advanced-guides/intent-links. Mastodon: share.joinmastodon.org asks for the officer's own
 * server (the text stays in the fragment, which is not sent). X: docs.x.com, Post Web Intent. LinkedIn: the feed's composer,
 * undocumented and long in use; its documented share page takes no text. Facebook and Instagram take no text at all.
 */
export function composeUrl(network: Network, text: string): string {
  const { page, before } = pages[network]
  if (before === null || text === '') return page
  const address = before + encodeURIComponent(text.toWellFormed())
  return address.length <= longestAddress ? address : page
}

/** Whether `composeUrl` carries the text: if not, it has to be pasted there. */
export function composeUrlCarriesText(network: Network, text: string): boolean {
  return composeUrl(network, text) !== pages[network].page
}

/** What Windows opens (2,081 characters, Electron's shell.openExternal), with a little room. */
const longestAddress = 2000

const pages: Readonly<Record<Network, { readonly page: string; readonly before: string | null }>> = {
  bluesky: { page: 'https://bsky.app/intent/compose', before: 'https://bsky.app/intent/compose?text=' },
  mastodon: { page: 'https://share.joinmastodon.org/', before: 'https://share.joinmastodon.org/#text=' },
  linkedin: {
    page: 'https://www.linkedin.com/feed/?shareActive=true',
    before: 'https://www.linkedin.com/feed/?shareActive=true&text=',
  },
  facebook: { page: 'https://www.facebook.com/', before: null },
  x: { page: 'https://x.com/intent/tweet', before: 'https://x.com/intent/tweet?text=' },
  instagram: { page: 'https://www.instagram.com/', before: null },
}
