import { addressForAnybody } from '../newsletter/writtenFields.ts'
import type { BulletList, Inline, OrderedList, PostDocument } from '../post/document.ts'
import type { PostContent } from '../post/post.ts'
import { linkRuns } from '../text/linkRuns.ts'
import { singleLine } from '../text/plainText.ts'
import { fixedWords } from './fixedWords.ts'
import type { Form } from './forms.ts'
import { limits } from './limits.ts'
import type { Network } from './network.ts'

/** Where a post leads: its own link, else its first button's, else its first event's, else the first in its text. Web addresses only. */
export function postLink({ link, body }: Pick<PostContent, 'link' | 'body'>): string | null {
  const buttons = body.content.flatMap((block) => (block.type === 'button' ? [block.attrs.href] : []))
  const events = body.content.flatMap((block) => (block.type === 'event' ? [block.attrs.href] : []))
  const candidates = [link ?? '', ...buttons, ...events, ...textLinks(body)]
  return candidates.map(addressForAnybody).find((href) => /^https?:\/\//i.test(href)) ?? null
}

/**
 * How a network's text points to the link, the best way first: with words in front ("Läs hela årsberättelsen: https://…", the
 * words of the button that leads there), bare, or, where links in the text lead nowhere, by naming the profile.
 */
export function linkLines(content: PostContent, link: string, network: Network, form: Form): string[] {
  const t = fixedWords(content.language)
  if (!limits[network].linksClickable) return [t('social.variant.linkInProfile')]
  if (form.kind === 'thought') return [link]
  const label = buttonLabel(content.body, link) ?? t('social.variant.readMore')
  return [`${label}: ${link}`, link]
}

function buttonLabel(body: PostDocument, link: string): string | undefined {
  return body.content
    .flatMap((block) =>
      block.type === 'button' && addressForAnybody(block.attrs.href) === link ? [block.attrs.label] : [],
    )
    .map((label) => singleLine(label).replace(/[\s.:!→›»>]+$/u, ''))
    .find((label) => label !== '')
}

function textLinks(body: PostDocument): string[] {
  const inlines = body.content.flatMap((block): readonly Inline[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return block.content ?? []
    if (block.type === 'blockquote') return block.content.flatMap(({ content }) => content ?? [])
    return block.type === 'bulletList' || block.type === 'orderedList' ? listInlines(block) : []
  })
  return linkRuns(inlines).flatMap(({ href }) => (href === null ? [] : [href]))
}

function listInlines(list: BulletList | OrderedList): Inline[] {
  return list.content.flatMap((item) =>
    item.content.flatMap((child) =>
      child.type === 'paragraph' ? (child.content ?? []) : listInlines(child),
    ),
  )
}
