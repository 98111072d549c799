import { singleLine } from '../text/plainText.ts'
import { readHtml } from './fromHtml.ts'
import { readPlainText } from './fromPlainText.ts'
import type { FindImage } from './htmlImages.ts'
import { type ImportedDocument, importedDocument } from './importedDocument.ts'
import { withoutLetterFrame } from './withoutLetterFrame.ts'

/** A mail as it came out of its file. */
export interface ReadLetter {
  /** As its header says it; '' for none. */
  readonly subject: string
  /** The name that it came from; '' for none. */
  readonly sender: string
  /** null for a mail of plain text alone. */
  readonly html: string | null
  readonly text: string
  /** What came with it and is no part of its text. */
  readonly attachments: readonly string[]
}

export interface ImportedLetter extends ImportedDocument {
  /** null where it is the title. */
  readonly subject: string | null
  /** null where it is the lede, or where there is none. */
  readonly preheader: string | null
}

/**
 * Reads an earlier newsletter: the HTML where there is one, laid out by tables or not, without the masthead and the footer that
 * every letter gets anyway. The subject is the title where the letter has no heading of the first rank.
 *
 * @throws RundbrevError `post-too-deep`
 */
export function documentFromLetter(
  letter: ReadLetter,
  fileName: string,
  findImage: FindImage,
): ImportedLetter {
  const read =
    letter.html === null
      ? { ...readPlainText(letter.text, 'elsewhere'), language: '', preheader: '' }
      : readHtml(letter.html, fileName, findImage, 'letter')
  const { notes } = read
  const subject = singleLine(letter.subject.replace(answered, '')).slice(0, longest).toWellFormed()
  const blocks = withoutLetterFrame(read.blocks, singleLine(letter.sender), notes)
  for (const attachment of letter.attachments) notes.add('attachment-not-imported', attachment)
  const document = importedDocument(blocks, notes, { otherTitle: subject, language: read.language })
  const preheader = read.preheader.slice(0, longest).toWellFormed()
  return {
    ...document,
    subject: subject === '' || subject === document.title ? null : subject,
    preheader: preheader === '' || preheader === document.lede ? null : preheader,
  }
}

/** As the post's schema allows. */
const longest = 300
/** What programs put before a subject that is answered or passed on, in the languages of the north. */
const answered = /^\s*(?:(?:sv|vs|vb|re|fw|fwd|aw|wg|vl)\s*:\s*)+/i
