import { findLinks } from '../social/findLinks.ts'
import { limits } from '../social/limits.ts'
import { type LinkChannel, type LinkRules, tagNames } from './linkRules.ts'
import { isRedirected, redirectLink } from './redirectLink.ts'
import { type LinkTags, tagLink } from './tagLink.ts'
import { tagValue } from './tagValue.ts'

/** How links are written on one channel, of one post. Left out wherever they are written as they stand. */
export interface LinkWriting {
  readonly tags: LinkTags
  readonly redirect: string | null
}

/** The post that links stand in. */
export interface LinkedPost {
  readonly title: string
  readonly month: string
  readonly untagged: readonly string[]
}

/** What the rules make of links on a channel; null: they go as they stand, also where nobody can follow one in the text. */
export function linkWriting(rules: LinkRules, channel: LinkChannel, post: LinkedPost): LinkWriting | null {
  if (channel !== 'email' && !limits[channel].linksClickable) return null
  const here = rules.channels[channel]
  const redirect = here?.redirect ?? null
  const isTagged = here?.tagged ?? rules.tagged
  if (!isTagged && redirect === null) return null
  const values = isTagged
    ? Object.fromEntries(
        tagNames.map((name) => {
          const source = { channel, title: post.title, month: post.month }
          return [name, tagValue(here?.tags[name] ?? rules.tags[name], source)]
        }),
      )
    : {}
  const { domains, signed } = rules
  return { tags: { values, domains, signed, untagged: post.untagged }, redirect }
}

/** Where a link leads as it goes out. Written twice is written once. */
export function writeLink(href: string, { tags, redirect }: LinkWriting): string {
  if (redirect === null) return tagLink(href, tags)
  if (tags.untagged.includes(href) || isRedirected(href, redirect)) return href
  return redirectLink(tagLink(href, tags), redirect, tags.signed)
}

/** A text with every web address in it as it goes out. */
export function writeLinksIn(text: string, writing: LinkWriting): string {
  let done = 0
  let written = ''
  for (const { start, end } of findLinks(text)) {
    written += text.slice(done, start) + writeLink(text.slice(start, end), writing)
    done = end
  }
  return written + text.slice(done)
}

/** Of every web address in a text that leads elsewhere as it goes out, where it leads. */
export function targetsIn(text: string, writing: LinkWriting): Record<string, string> {
  const shown = findLinks(text).map(({ start, end }) => text.slice(start, end))
  const changed = shown.map((href) => [href, writeLink(href, writing)] as const)
  return Object.fromEntries(changed.filter(([href, target]) => href !== target))
}
