import { Parser } from 'htmlparser2'
import { RundbrevError } from '../errors/rundbrevError.ts'
import { plainText, singleLine } from '../text/plainText.ts'
import { Href, Mark } from './document.ts'
import {
  type BuiltBlock,
  createDocumentBuilder,
  type DocumentBuilder,
  type TextStyle,
} from './documentBuilder.ts'
import {
  blockElements,
  boldElements,
  cellElements,
  droppedElements,
  headingLevels,
  italicElements,
  listTypes,
  unseenElements,
} from './htmlElements.ts'
import { type FindImage, isPixel, readImage } from './htmlImages.ts'
import { type ImportedDocument, importedDocument } from './importedDocument.ts'
import { createImportNotes, type ImportNotes } from './importNotes.ts'
import { createWordLists, isWordListMarker, wordListLevel } from './wordLists.ts'

/**
 * Reads HTML by an allow-list: text, and of the elements only what our blocks can hold. Scripts, styles, forms, embedded
 * content, comments and every attribute but a link's address, an image's name and a few styles are never even looked at;
 * what a reader would miss is noted. Reads from start to end without recursion, in time that grows with the file and no
 * faster.
 *
 * @param fileName only for the error's place
 * @param findImage answers for the images that are taken in; the others are noted
 * @throws RundbrevError `post-too-deep` where elements are nested beyond what any page means
 */
export function documentFromHtml(
  html: string,
  fileName: string,
  findImage: FindImage = () => undefined,
): ImportedDocument {
  const { blocks, notes, title, language } = readHtml(html, fileName, findImage, 'page')
  return importedDocument(blocks, notes, { otherTitle: title, language })
}

export interface ReadHtml {
  readonly blocks: BuiltBlock[]
  readonly notes: ImportNotes
  /** What the title element says. */
  readonly title: string
  /** As the html element says it; '' where it does not. */
  readonly language: string
  /** What a letter shows an inbox and no reader; '' for a page. */
  readonly preheader: string
}

/**
 * The same before title and lede are taken out of it. A letter is laid out by tables, and begins with hidden words for the
 * inbox.
 *
 * @throws RundbrevError `post-too-deep`
 */
export function readHtml(
  html: string,
  fileName: string,
  findImage: FindImage,
  kind: 'page' | 'letter',
): ReadHtml {
  const notes = createImportNotes()
  const builder = createDocumentBuilder((what) => {
    if (what !== 'table') notes.count('nesting-flattened', what)
    else if (kind === 'page') notes.count('table-flattened', what)
  })
  const wordLists = createWordLists(builder)
  const preheader: string[] = []
  let begun = false
  const frames: Frame[] = []
  const title: string[] = []
  let language = ''
  // Word says a language of every word, and mostly the wrong one.
  let ofWord = false
  const parser = new Parser({
    onopentag(name, attributes) {
      if (frames.length >= deepest) {
        throw new RundbrevError('post-too-deep', { file: fileName }, { file: fileName, most: deepest })
      }
      if (name === 'html') {
        language = attributes.lang ?? ''
        ofWord = Object.keys(attributes).some((attribute) => attribute.startsWith('xmlns:'))
      }
      const outer = frames.at(-1) ?? outermost
      const lang = ofWord ? null : languageOf(name, attributes.lang, outer.lang, language)
      const hidesPreheader = kind === 'letter' && !begun && preheader.length === 0
      const frame = { ...frameOf(name, attributes, outer, hidesPreheader, notes), lang }
      frames.push(frame)
      if (frame.dropped) return
      if (blockElements.has(name) || cellElements.has(name)) {
        const level = name === 'p' ? wordListLevel(attributes.style) : 0
        if (level > 0) wordLists.item(level)
        else wordLists.end()
      }
      begun ||= name === 'img' && !isPixel(attributes)
      if (name === 'img') placeImage(attributes, frame, findImage, builder, notes)
      else openElement(name, attributes, builder)
    },
    ontext(text) {
      const frame = frames.at(-1) ?? outermost
      if (frame.isTitle) title.push(text)
      else if (frame.isPreheader) preheader.push(text)
      else if (frame.isMarker) wordLists.marker(text)
      else if (!frame.dropped) {
        if (text.trim() !== '') wordLists.words()
        builder.text(text, frame)
        begun ||= text.trim() !== ''
      }
    },
    onclosetag(name) {
      const frame = frames.pop()
      if (frame?.dropped !== false) return
      if (name !== 'p' && (blockElements.has(name) || cellElements.has(name))) wordLists.end()
      closeElement(name, builder)
    },
  })
  parser.end(html)
  wordLists.end()
  return {
    blocks: builder.finish(),
    notes,
    title: singleLine(title.join('')),
    language,
    preheader: singleLine(preheader.join('').slice(0, longestPreheader).replace(padding, '')),
  }
}

/** Unseen characters after a preheader, so that the inbox shows nothing of what comes next. */
const padding = /[\s\p{Default_Ignorable_Code_Point}]+$/u
const longestPreheader = 5000

/** Elements within elements: an everyday page has 40, a letter made of tables 100. */
export const deepest = 500

/** What an element passes on to the text in it. */
interface Frame extends TextStyle {
  readonly dropped: boolean
  readonly isTitle: boolean
  readonly isPreheader: boolean
  /** The bullet or number of an item of Word's. */
  readonly isMarker: boolean
}

const outermost: Frame = {
  bold: false,
  italic: false,
  href: null,
  title: null,
  lang: null,
  heading: null,
  preformatted: false,
  speaker: false,
  button: false,
  dropped: false,
  isTitle: false,
  isPreheader: false,
  isMarker: false,
}

type Attributes = Readonly<Record<string, string>>

function frameOf(
  name: string,
  attributes: Attributes,
  outer: Frame,
  hidesPreheader: boolean,
  notes: ImportNotes,
): Frame {
  if (outer.isPreheader && droppedElements.has(name)) return { ...outer, isPreheader: false }
  if (outer.dropped) return name === 'title' ? { ...outer, isTitle: true } : outer
  if (name === 'title') return { ...outer, dropped: true, isTitle: true }
  for (const attribute of Object.keys(attributes)) {
    if (attribute.startsWith('on')) notes.count('scripts-dropped', attribute)
  }
  const note = droppedElements.get(name)
  if (note !== undefined) notes.count(note, name)
  if (note !== undefined || unseenElements.has(name)) return { ...outer, dropped: true }
  const style = attributes.style ?? ''
  if (isWordListMarker(style)) return { ...outer, dropped: true, isMarker: true }
  if (attributes.hidden !== undefined || /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) {
    if (hidesPreheader) return { ...outer, dropped: true, isPreheader: true }
    notes.count('hidden-dropped', name)
    return { ...outer, dropped: true }
  }
  const href = name === 'a' ? readHref(attributes.href, notes) : null
  const title = singleLine(attributes.title ?? '')
    .slice(0, 300)
    .toWellFormed()
  return {
    lang: outer.lang,
    bold: boldByItself(name) ? outer.bold : (boldness(name, style) ?? outer.bold),
    italic: slant(name, style) ?? outer.italic,
    href: href ?? outer.href,
    title: href === null ? outer.title : title === '' ? null : title,
    heading: headingLevels.get(name) ?? outer.heading,
    preformatted: outer.preformatted || name === 'pre',
    speaker: outer.speaker || name === 'cite' || name === 'footer',
    button: outer.button || (href !== null && looksLikeButton(attributes)),
    dropped: false,
    isTitle: false,
    isPreheader: false,
    isMarker: false,
  }
}

/** What an element says of its words' language, where it is another than the document's; null for the same. */
function languageOf(
  name: string,
  written: string | undefined,
  outer: string | null,
  ofDocument: string,
): string | null {
  if (written === undefined || name === 'html' || name === 'body') return outer
  const [primary = '', ...rest] = written.trim().split('-')
  const same = primary.toLowerCase() === ofDocument.toLowerCase().split('-')[0]
  const mark = Mark.safeParse({
    type: 'language',
    attrs: { lang: [primary.toLowerCase(), ...rest].join('-') },
  })
  if (same) return null
  return mark.success && mark.data.type === 'language' ? mark.data.attrs.lang : outer
}

/** Headings and a table's headers are bold by what they are, whatever their style says. */
function boldByItself(name: string): boolean {
  return name === 'th' || headingLevels.has(name)
}

/**
 * Word processors say bold by a style, and take it back by one; undefined where nothing is said. Word's own mso-bidi-font-weight,
 * which it writes beside every bold word, is about scripts from right to left alone.
 */
function boldness(name: string, style: string): boolean | undefined {
  const weight = /(?:^|[;\s])font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return boldElements.has(name) ? true : undefined
}

function slant(name: string, style: string): boolean | undefined {
  const slanted = /(?:^|[;\s])font-style\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  if (slanted !== undefined) return slanted === 'italic' || slanted === 'oblique'
  return italicElements.has(name) ? true : undefined
}

/** How letters and pages draw a button: a link with a surface of its own, or one that is called so. */
function looksLikeButton({ class: names = '', style = '' }: Attributes): boolean {
  if (/(^|[\s_-])(btn|button)($|[\s_-])|mcnButton/i.test(names)) return true
  return /display\s*:\s*(inline-)?block/i.test(style) && /(background|border|padding)[^;]*:/i.test(style)
}

/** A link within the page is silently text; one that leads nowhere safe is noted. */
function readHref(written: string | undefined, notes: ImportNotes): string | null {
  const href = plainText(written ?? '')
    .replace(/[\t\n]/g, '')
    .trim()
    .replaceAll(' ', '%20')
  if (href === '' || href.startsWith('#')) return null
  if (Href.safeParse(href).success) return href
  notes.add('link-dropped', href)
  return null
}

function placeImage(
  attributes: Attributes,
  style: TextStyle,
  findImage: FindImage,
  builder: DocumentBuilder,
  notes: ImportNotes,
): void {
  const read = readImage(attributes, findImage)
  if (read.kind === 'image') {
    builder.image(read.block)
    if (style.href !== null) notes.add('image-link-dropped', style.href)
  } else if (read.kind === 'character') builder.text(read.text, style)
  else if (read.kind === 'pixel') notes.count('pixels-dropped', 'img')
  // One line for all of them: what there is to do is the same for each.
  else if (read.code === 'image-left-behind') notes.count(read.code, read.name)
  else notes.add(read.code, read.name)
}

function openElement(name: string, attributes: Attributes, builder: DocumentBuilder): void {
  if (blockElements.has(name)) builder.endBlock()
  const list = listTypes.get(name)
  if (list !== undefined) builder.openList(list, startOf(attributes.start))
  else if (name === 'li') builder.openItem()
  else if (name === 'blockquote') builder.openQuote()
  else if (name === 'hr' || isDrawnLine(name, attributes)) builder.divider()
  else if (name === 'br') builder.lineBreak()
  else if (name === 'table') builder.openTable(/^(presentation|none)$/i.test(attributes.role ?? ''))
  else if (name === 'tr') builder.openRow()
  else if (cellElements.has(name)) builder.openCell(name === 'th', spanOf(attributes.colspan))
}

function closeElement(name: string, builder: DocumentBuilder): void {
  if (blockElements.has(name)) builder.endBlock()
  if (listTypes.get(name) !== undefined) builder.closeList()
  else if (name === 'blockquote') builder.closeQuote()
  else if (name === 'table') builder.closeTable()
}

/** How MJML draws a line: an empty paragraph with a border and letters that cannot be seen. */
function isDrawnLine(name: string, { style = '' }: Attributes): boolean {
  return name === 'p' && /border-top\s*:/i.test(style) && /font-size\s*:\s*[01]px/i.test(style)
}

/** As many columns as a table of ours can have at most. */
function spanOf(written: string | undefined): number {
  const span = Number.parseInt(written ?? '1', 10)
  return Number.isSafeInteger(span) ? Math.min(Math.max(span, 1), 12) : 1
}

function startOf(written: string | undefined): number {
  const start = Number.parseInt(written ?? '1', 10)
  return Number.isSafeInteger(start) ? start : 1
}
