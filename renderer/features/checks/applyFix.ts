import type { Schema } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Finding, FindingPlace, Fix } from '../../../shared/checks/finding.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { type Located, locate } from './locate.ts'

/** What a remedy changes: the body, or the post's fields. */
export type Applied =
  | { readonly kind: 'body'; readonly change: Transaction }
  | { readonly kind: 'fields'; readonly change: Partial<Omit<PostContent, 'body'>> }

/**
 * A remedy as a change that can be undone, of the text as it is now.
 *
 * @param tr a transaction of the editor's state, which the change is added to
 * @returns null where the place is no longer what was checked, or the remedy is no change
 */
export function applyFix(
  { place, values }: Finding,
  fix: Fix,
  { content, tr }: { readonly content: PostContent; readonly tr: Transaction | null },
): Applied | null {
  if (fix.kind === 'tickOwnWords') {
    const ownWords = [...new Set([...content.ownWords, fix.key])]
    return { kind: 'fields', change: { ownWords } }
  }
  if (fix.kind === 'followLede') return { kind: 'fields', change: { preheader: null } }
  if (place.part !== 'body')
    return fix.kind === 'replaceText' ? replaceInField(content, place, values, fix.text) : null
  const found = tr === null ? undefined : locate(tr.doc, place)
  if (tr === null || found === undefined) return null
  const isDone = changeBody(tr, found, fix, values)
  return isDone ? { kind: 'body', change: tr } : null
}

function replaceInField(
  content: PostContent,
  { part, from, to }: FindingPlace,
  { words }: Finding['values'],
  text: string,
): Applied | null {
  if (part !== 'title' && part !== 'lede' && part !== 'subject' && part !== 'preheader') return null
  const written = content[part]
  if (written === null || from === undefined || to === undefined) return null
  if (words !== undefined && !String(words).startsWith(written.slice(from, to))) return null
  return { kind: 'fields', change: { [part]: written.slice(0, from) + text + written.slice(to) } }
}

function changeBody(tr: Transaction, found: Located, fix: Fix, { words }: Finding['values']): boolean {
  const { schema } = tr.doc.type
  if (found.kind === 'text') {
    // "torsdag" of "torsdag 18 december": what is replaced begins the words that were found.
    if (words !== undefined && !String(words).startsWith(found.words)) return false
    return changeText(tr, found, fix, schema)
  }
  const { node, pos } = found
  switch (fix.kind) {
    case 'markDecorative':
      return setDescription(tr, found, { decorative: true })
    case 'replaceAlt':
      return setDescription(tr, found, { alt: fix.text })
    case 'setHeading': {
      const heading = schema.nodes.heading
      const { bold } = schema.marks
      if (heading === undefined || !node.isTextblock) return false
      tr.setNodeMarkup(pos, heading, { level: fix.level })
      if (bold !== undefined) tr.removeMark(pos + 1, pos + 1 + node.content.size, bold)
      return true
    }
    case 'makeHeaderRow': {
      const [row] = node.children
      const header = schema.nodes.tableHeader
      if (row === undefined || header === undefined) return false
      row.forEach((cell, offset) => {
        tr.setNodeMarkup(pos + 2 + offset, header, cell.attrs)
      })
      return true
    }
    default:
      return false
  }
}

function changeText(
  tr: Transaction,
  { from, to }: Extract<Located, { kind: 'text' }>,
  fix: Fix,
  schema: Schema,
): boolean {
  if (fix.kind === 'replaceText') {
    const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? []
    tr.replaceWith(from, to, schema.text(fix.text, marks))
    return true
  }
  const language = schema.marks.language
  if (fix.kind !== 'markLanguage' || language === undefined) return false
  tr.addMark(from, to, language.create({ lang: fix.lang }))
  return true
}

/** An image's own description, or that of the portrait beside a quote. */
function setDescription(
  tr: Transaction,
  { node, pos }: Extract<Located, { kind: 'node' }>,
  change: { readonly alt?: string; readonly decorative?: boolean },
): boolean {
  if (node.type.name === 'image') tr.setNodeMarkup(pos, null, { ...node.attrs, ...change })
  else if (node.attrs.portrait != null) {
    tr.setNodeMarkup(pos, null, { ...node.attrs, portrait: { ...node.attrs.portrait, ...change } })
  } else return false
  return true
}
