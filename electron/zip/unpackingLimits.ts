/** What a ZIP file may hold when unpacked, in bytes. */
export interface UnpackingLimits {
  readonly all: number
  /** Of that, what is text: XML and relations. */
  readonly text: number
  /** How many parts: readers take their time for each, however little is in it. */
  readonly parts: number
}

const megabyte = 1_000_000

// The sizes that a zip states can be lies, and a kilobyte can become a megabyte (design/findings.md, Input): what is read of one stops here.

/** A document of Word's, its pictures included; of text, a book's worth is more than is read in a breath. */
export const documentLimits: UnpackingLimits = { all: 60 * megabyte, text: 20 * megabyte, parts: 5000 }

/** A workbook: a register of 100,000 people unpacks to a third of this. */
export const workbookLimits: UnpackingLimits = { all: 100 * megabyte, text: 100 * megabyte, parts: 5000 }

/** An entry of the archive that somebody was handed, of which nothing is unpacked to the disk. */
export const entryLimits: UnpackingLimits = { all: 1000 * megabyte, text: 100 * megabyte, parts: 20_000 }

/** A moved workspace: of its manifest; of all, what is taken however small the file is, and how often the file's own size besides. */
export const movedLimits = {
  manifest: 32 * megabyte,
  freely: 200 * megabyte,
  /** A database packs ten or twenty to one; a zip of zeros a thousand. */
  swelling: 100,
  /** Of the zip's directory: 65,535 parts of names like ours take a tenth of it. */
  directory: 64 * megabyte,
}
