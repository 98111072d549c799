import type { PostId } from '../../shared/contract/scalars.ts'
import type { LinkChannel } from '../../shared/links/linkRules.ts'
import { monthOf } from '../../shared/links/monthOf.ts'
import { mapLinks } from '../../shared/links/postLinks.ts'
import { type LinkWriting, linkWriting, writeLink } from '../../shared/links/writeLinks.ts'
import type { Theme } from '../../shared/newsletter/theme.ts'
import type { PostContent } from '../../shared/post/post.ts'
import { readLinkRules } from '../store/linkRules.ts'
import { readPost } from '../store/posts.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/** What is written in a post, with when it was begun where that is known: a campaign is named after that month. */
export type DatedContent = PostContent & { readonly createdAt?: string | undefined }

/** What is in the editor, dated as its post is. One that is gone, or not there yet, begins now. */
export function datedContent(
  { workspace }: Deps,
  id: PostId | undefined,
  content: PostContent,
): DatedContent {
  const post = id === undefined ? undefined : readPost(workspace.database, id)
  return post === undefined ? content : { ...content, createdAt: post.createdAt }
}

/** How a post's links are written on a channel; null: as they stand. */
export function outgoingLinks(deps: Deps, content: DatedContent, channel: LinkChannel): LinkWriting | null {
  return linkWriting(readLinkRules(deps.workspace.database), channel, {
    ...{ title: content.title, month: campaignMonth(deps, content), untagged: content.untagged ?? [] },
  })
}

/** "2026-12" */
export function campaignMonth(deps: Deps, { createdAt }: DatedContent): string {
  return monthOf(createdAt ?? deps.now().toString(), readSettings(deps.workspace.database).zone)
}

/**
 * A post and its letter's look with every link in them as it goes out: in the text, buttons, events and the theme's own links in the
 * footer. The sender's own address there is shown as it is written, and stays; so does the way out.
 */
export function withOutgoingLinks(
  deps: Deps,
  { content, theme }: { readonly content: DatedContent; readonly theme: Theme },
) {
  const writing = outgoingLinks(deps, content, 'email')
  if (writing === null) return { content, theme }
  const write = (href: string) => writeLink(href, writing)
  const links = theme.footer.links.map((link) => ({ ...link, href: write(link.href) }))
  return {
    content: { ...content, body: mapLinks(content.body, write) },
    theme: { ...theme, footer: { ...theme.footer, links } },
  }
}
