import type { Schema } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Finding, FindingPlace, Fix } from '../../../shared/checks/finding.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { type Located, locate } from './locate.ts'
import { isAsChecked } from './runTexts.ts'

/** What a remedy changes: the body, or the post's fields. */
export type Applied =
  | { readonly kind: 'body'; readonly change: Transaction }
  | { readonly kind: 'fields'; readonly change: Partial<Omit<PostContent, 'body'>> }

/** The post at two moments: as it was checked, and as it is now. */
export interface PostNow {
  /** As it was checked; the place is of it. */
  readonly checked: PostContent
  /** As it is, but for the body. */
  readonly fields: Omit<PostContent, 'body'>
  /** A transaction of the editor's state, which a change of the body is added to. */
  readonly tr: Transaction | null
}

/**
 * A remedy as a change that can be undone, of the text as it is now.
 *
 * @returns null where the place is no longer what was checked, or the remedy is no change
 */
export function applyFix(
  { place, values }: Finding,
  fix: Fix,
  { checked, fields, tr }: PostNow,
): Applied | null {
  if (fix.kind === 'tickOwnWords') {
    const ownWords = [...new Set([...fields.ownWords, fix.key])]
    return { kind: 'fields', change: { ownWords } }
  }
  if (fix.kind === 'followLede') return { kind: 'fields', change: { preheader: null } }
  if (place.part !== 'body') {
    return fix.kind === 'replaceText' ? replaceInField({ checked, fields }, place, values, fix.text) : null
  }
  const found = tr === null ? undefined : locate(tr.doc, place)
  if (tr === null || found === undefined || !isMeant(tr, found, place, values, checked)) return null
  return changeBody(tr, found, fix) ? { kind: 'body', change: tr } : null
}

function replaceInField(
  { checked, fields }: Pick<PostNow, 'checked' | 'fields'>,
  { part, from, to }: FindingPlace,
  { words }: Finding['values'],
  text: string,
): Applied | null {
  if (part !== 'title' && part !== 'lede' && part !== 'subject' && part !== 'preheader') return null
  const written = fields[part]
  if (written === null || from === undefined || to === undefined) return null
  const isMeant =
    words === undefined ? written === checked[part] : isPartOf(String(words), written.slice(from, to))
  if (!isMeant) return null
  return { kind: 'fields', change: { [part]: written.slice(0, from) + text + written.slice(to) } }
}

/** "torsdag" of "torsdag 18 december": what is replaced is all of the words that were found, or a part. */
function isPartOf(words: string, selected: string): boolean {
  return selected !== '' && words.includes(selected)
}

/** Somebody may have typed since: words are known again, everything else must be as it was. */
function isMeant(
  { doc }: Transaction,
  found: Located,
  place: FindingPlace,
  { words }: Finding['values'],
  { body }: PostContent,
): boolean {
  if (found.kind === 'text' && words !== undefined) return isPartOf(String(words), found.words)
  const node = found.kind === 'text' ? doc.resolve(found.from).parent : found.node
  return isAsChecked(node, place, body)
}

function changeBody(tr: Transaction, found: Located, fix: Fix): boolean {
  const { schema } = tr.doc.type
  if (found.kind === 'text') return changeText(tr, found, fix, schema)
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
