import { strToU8, zipSync } from 'fflate'

// For tests only: documents as Word writes them.

const word =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

export interface DocxPicture {
  readonly id: string
  /** Within the file: "media/image1.png". Of a picture that is only linked to, its address. */
  readonly target: string
  /** null for one that is only linked to. */
  readonly bytes: Uint8Array | null
}

/** The least that Word itself would open. */
export function docxFile(
  body: string,
  pictures: readonly DocxPicture[] = [],
  more: Record<string, Uint8Array> = {},
): Uint8Array {
  const related = pictures.map(
    ({ id, target, bytes }) =>
      `<Relationship Id="${id}" Type="${relations}/image" Target="${target}"${bytes === null ? ' TargetMode="External"' : ''}/>`,
  )
  const media = pictures.flatMap(({ target, bytes }) =>
    bytes === null ? [] : [[`word/${target}`, bytes] as const],
  )
  const parts = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(
      `<w:styles ${word}><w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="s" Type="${relations}/styles" Target="styles.xml"/>${related.join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${word}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(media),
    ...more,
  }
  return zipSync(parts, { level: 1 })
}

/** @param style a style's id, "Rubrik1"; '' for running text */
export function docxParagraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A picture in a run, as Word places one in line with the text. @param link it is named by address and not held in the file */
export function docxDrawing(id: string, alt: string, link = false): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bildobjekt 1" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:${link ? 'link' : 'embed'}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
