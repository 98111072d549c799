import type { ImportWarning } from '../contract/posts.ts'
import type { Language } from '../i18n/catalogue.ts'
import { mostBlocks } from './bodyLimits.ts'
import type { PostDocument } from './document.ts'
import type { BuiltBlock } from './documentBuilder.ts'
import type { ImportNotes } from './importNotes.ts'
import { takeTitle } from './takeTitle.ts'

/** A file's content as a post can hold it. */
export interface ImportedDocument {
  /** '' where the file has none. */
  readonly title: string
  readonly lede: string
  readonly body: PostDocument
  /** As the file says itself; null where it does not. */
  readonly language: Language | null
  readonly warnings: readonly ImportWarning[]
}

/** @param otherTitle stands in where the document has no heading of the first rank */
export function importedDocument(
  built: readonly BuiltBlock[],
  notes: ImportNotes,
  { otherTitle = '', language = '' }: { readonly otherTitle?: string; readonly language?: string } = {},
): ImportedDocument {
  const { title, lede, blocks } = takeTitle(built)
  if (blocks.length > mostBlocks) notes.add('text-cut', String(mostBlocks))
  const content = blocks.slice(0, mostBlocks)
  return {
    title: title === '' ? otherTitle.slice(0, 300).toWellFormed() : title,
    lede,
    body: { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content },
    language: languageOf(language),
    warnings: notes.all(),
  }
}

function languageOf(tag: string): Language | null {
  const primary = tag.toLowerCase().split('-')[0]
  return primary === 'sv' || primary === 'en' ? primary : null
}
