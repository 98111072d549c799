import { basename, extname } from 'node:path'
import type { ImportWarning } from '../../shared/contract/posts.ts'
import type { PickedFile } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { usualContentLanguage } from '../../shared/i18n/languages.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { charactersIn, mostCharacters, postTooLong } from '../../shared/post/bodyLimits.ts'
import { lengthWithoutImages } from '../../shared/post/dataImages.ts'
import { documentFromHtml } from '../../shared/post/fromHtml.ts'
import { postFromJson } from '../../shared/post/fromJson.ts'
import { documentFromLetter } from '../../shared/post/fromLetter.ts'
import { documentFromMarkdown } from '../../shared/post/fromMarkdown.ts'
import { documentFromPlainText } from '../../shared/post/fromPlainText.ts'
import type { ImportedDocument } from '../../shared/post/importedDocument.ts'
import { createImportNotes } from '../../shared/post/importNotes.ts'
import type { Post, PostContent } from '../../shared/post/post.ts'
import { withoutMissing } from '../../shared/post/withoutMissing.ts'
import { decodeText } from '../../shared/text/decodeText.ts'
import { readAsset } from '../store/assets.ts'
import { readFigures } from '../store/figures.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { docxToHtml } from './docxToHtml.ts'
import { readMail } from './readMail.ts'
import { createPost } from './savePost.ts'
import { inlaidImages, takeInImages } from './takeInImages.ts'

export interface ImportedPost {
  readonly post: Post
  /** How many blocks its body has. */
  readonly blocks: number
  /** What was left out or changed; codes are keys of the catalogue's newsletter.importWarning. */
  readonly warnings: ImportWarning[]
}

/** Characters. A letter is a few pages; past this it is something else, and reading it would only keep the officer waiting. */
const mostText = 5_000_000
const accepted = '.docx, .html, .md, .txt, .eml, .json'

/**
 * Makes a post of a file. What it is, is told by its name's ending.
 *
 * @throws RundbrevError `file-type-unknown`, `file-too-large`, `file-unreadable`, `invalid-input`, `post-too-deep`,
 * `post-too-long`, `mail-without-text`
 */
export async function importPost(deps: Deps, file: PickedFile): Promise<ImportedPost> {
  const { content, warnings } = await readContent(deps, file)
  if (charactersIn(content.body) > mostCharacters) throw postTooLong({ file: file.fileName })
  const { database } = deps.workspace
  const figures = readFigures(database)
  const missing = createImportNotes()
  const body = withoutMissing(
    content.body,
    {
      hasAsset: (sha256) => readAsset(database, sha256) !== undefined,
      hasFigure: (id) => figures.has(id),
    },
    createTranslator(content.language)('newsletter.importWarning.figureHint'),
    missing,
  )
  const post = createPost(deps, { ...content, body })
  return { post, blocks: body.content.length, warnings: [...warnings, ...missing.all()] }
}

interface ReadContent {
  readonly content: PostContent
  readonly warnings: readonly ImportWarning[]
}

async function readContent(deps: Deps, { fileName, bytes }: PickedFile): Promise<ReadContent> {
  const type = extname(fileName).toLowerCase()
  switch (type) {
    case '.json': {
      const read = postFromJson(textOf(bytes, fileName), fileName)
      if (read.kind === 'content') return { content: read.content, warnings: [] }
      return titled(deps, fileName, { title: '', lede: '', body: read.body, language: null, warnings: [] })
    }
    case '.docx': {
      const { html, images } = await docxToHtml(bytes, fileName)
      refuseLongText(html, fileName)
      const read = await takeInImages(deps, images, (find) => documentFromHtml(html, fileName, find))
      return titled(deps, fileName, read)
    }
    case '.html':
    case '.htm':
    case '.md':
    case '.markdown': {
      const text = textOf(bytes, fileName)
      const reader = type.startsWith('.h') ? documentFromHtml : documentFromMarkdown
      const images = inlaidImages(basename(fileName, extname(fileName)))
      return titled(deps, fileName, await takeInImages(deps, images, (find) => reader(text, fileName, find)))
    }
    case '.eml': {
      const mail = await readMail(bytes, fileName, basename(fileName, extname(fileName)))
      refuseLongText(mail.html ?? mail.text, fileName)
      const read = await takeInImages(deps, mail.images, (find) => documentFromLetter(mail, fileName, find))
      const { content, warnings } = titled(deps, fileName, read)
      return { content: { ...content, subject: read.subject, preheader: read.preheader }, warnings }
    }
    case '.txt':
      return titled(deps, fileName, documentFromPlainText(textOf(bytes, fileName)))
    default:
      throw new RundbrevError('file-type-unknown', { file: fileName }, { type, accepted })
  }
}

function textOf(bytes: Uint8Array, fileName: string): string {
  const text = decodeText(bytes)
  refuseLongText(text, fileName)
  return text
}

function refuseLongText(text: string, fileName: string): void {
  const length = lengthWithoutImages(text)
  if (length <= mostText) return
  const values = { size: Math.ceil(length / 1_000_000), max: mostText / 1_000_000 }
  throw new RundbrevError('file-too-large', { file: fileName }, values)
}

/** A file without a title lends the post its name. */
function titled(deps: Deps, fileName: string, read: ImportedDocument): ReadContent {
  const { lede, body, warnings } = read
  const name = fileName.slice(0, fileName.length - extname(fileName).length)
  const unnamed: ImportWarning[] = read.title === '' ? [{ code: 'title-missing', detail: name }] : []
  const language = read.language ?? usualContentLanguage(readSettings(deps.workspace.database).language)
  return {
    content: {
      title: read.title === '' ? name : read.title,
      lede,
      body,
      tags: [],
      link: null,
      language,
      subject: null,
      preheader: null,
      ownWords: [],
      networks: {},
    },
    warnings: [...unnamed, ...warnings],
  }
}
