import type { Transaction } from '@tiptap/pm/state'
import { Extension, InputRule, type Range } from '@tiptap/react'
import { Href } from '../../../../shared/post/document.ts'

/** `[words](address)` or `[words](address "title")`, as Markdown writes a link, at the end of what has been typed. */
export const markdownLinkPattern = /\[([^[\]\n]{1,300})\]\(([^\s()]{1,2000})(?:\s+"([^"\n]{1,300})")?\)$/

/** What is typed as Markdown's link becomes one. */
export const MarkdownLink = Extension.create({
  name: 'markdownLink',
  addInputRules() {
    return [
      new InputRule({
        find: markdownLinkPattern,
        handler: ({ state, range, match }) => (makeLink(state.tr, range, match) ? undefined : null),
      }),
    ]
  },
})

/**
 * Replaces the Markdown, of which the last character may not be in the text yet, by its words as a link. Marks within the
 * words are kept.
 *
 * @returns false where the address is none that a letter links to
 */
export function makeLink(tr: Transaction, { from, to }: Range, match: RegExpMatchArray): boolean {
  const [, words = '', address = '', title = null] = match
  const { link } = tr.doc.type.schema.marks
  const href = /^www\./i.test(address) ? `https://${address}` : address
  if (link === undefined || !Href.safeParse(href).success) return false
  const end = from + 1 + words.length
  tr.delete(end, to).delete(from, from + 1)
  tr.addMark(from, end - 1, link.create({ href, title }))
  tr.removeStoredMark(link)
  return true
}
