import { heldIn } from '../program/deepLink.ts'

/** What a file that is dropped on the program may become, as far as its name tells. */
export type DroppedKind =
  /** Of Rundbrev's own, which is shown first. */
  | 'own'
  | 'image'
  /** Becomes a new post. */
  | 'document'
  /** Visiting cards: contacts. */
  | 'cards'
  /** Contacts or measurements: its headings tell. */
  | 'table'
  /** A table or a document: what is in it tells. */
  | 'text'
  | 'unknown'

/** Systems do not know the type of a phone's image, which is taken for one all the same, and refused with a word. */
const kinds: Readonly<Record<string, Exclude<DroppedKind, 'own' | 'unknown'>>> = {
  ...{ png: 'image', jpg: 'image', jpeg: 'image', gif: 'image', webp: 'image', heic: 'image', heif: 'image' },
  ...{ avif: 'image', tif: 'image', tiff: 'image', bmp: 'image', svg: 'image' },
  ...{
    docx: 'document',
    html: 'document',
    htm: 'document',
    md: 'document',
    markdown: 'document',
    eml: 'document',
  },
  ...{ vcf: 'cards', vcard: 'cards' },
  ...{ csv: 'table', tsv: 'table', xlsx: 'table' },
  ...{ txt: 'text', json: 'text' },
}

/** @param type as the system tells it, which knows fewer than names do */
export function droppedKind(fileName: string, type: string): DroppedKind {
  if (heldIn(fileName) !== undefined) return 'own'
  const ending = /\.([a-z0-9]+)$/.exec(fileName.toLowerCase())?.[1] ?? ''
  if (Object.hasOwn(kinds, ending)) return kinds[ending] ?? 'unknown'
  return type.startsWith('image/') ? 'image' : 'unknown'
}

/** What is told while files hover: before they are let go of they have a type, where the system knows one, and no name. */
export type DraggedHint = 'images' | 'documents' | 'tables' | 'any'

const documentTypes: ReadonlySet<string> = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ...['text/html', 'text/markdown', 'message/rfc822'],
])
const tableTypes: ReadonlySet<string> = new Set([
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  // What Windows takes a CSV for where Excel is installed.
  'application/vnd.ms-excel',
  ...['text/csv', 'text/tab-separated-values', 'text/vcard', 'text/x-vcard'],
])

export function draggedHint(types: readonly string[]): DraggedHint {
  if (types.length === 0) return 'any'
  if (types.every((type) => type.startsWith('image/'))) return 'images'
  if (types.every((type) => documentTypes.has(type))) return 'documents'
  return types.every((type) => tableTypes.has(type)) ? 'tables' : 'any'
}
