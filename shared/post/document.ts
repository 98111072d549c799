import { z } from 'zod'
import { CountyCode, FigureId, Sha256, WallTimeText } from '../contract/scalars.ts'
import { FocalPoint } from '../images/focalPoint.ts'

/**
 * A post's body: the JSON that TipTap (ProseMirror) reads and writes, narrowed to our blocks. Whatever does not fit this
 * schema never enters a workspace, so every reader (newsletter, text, variants) can trust its shape.
 */

/** Only what a reader can follow safely: web, mail and telephone addresses. No javascript:, data: or file:. */
export const Href = z
  .string()
  .max(2000)
  .regex(
    /^(https?:\/\/[^\s]+|mailto:[^\s]+|tel:[+\d\s-]+)$/i,
    'link must start with https://, http://, mailto: or tel:',
  )

export const mergeFields = ['contact.name', 'contact.municipality', 'contact.county'] as const
export const MergeFieldName = z.enum(mergeFields)
export type MergeFieldName = z.infer<typeof MergeFieldName>

export const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({
    type: z.literal('link'),
    attrs: z.object({ href: Href, title: z.string().max(300).nullish() }),
  }),
  /** Words in another language than the post's (WCAG 2.2, 3.1.2); a BCP 47 tag. */
  z.object({
    type: z.literal('language'),
    attrs: z.object({ lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/) }),
  }),
])
export type Mark = z.infer<typeof Mark>

const Text = z.object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(Mark).optional() })
const HardBreak = z.object({ type: z.literal('hardBreak') })
const MergeField = z.object({
  type: z.literal('mergeField'),
  attrs: z.object({ field: MergeFieldName }),
})
/** A figure's value in the running text: refers to the workspace's figure, never copies it. */
const FigureChip = z.object({ type: z.literal('figureChip'), attrs: z.object({ figure: FigureId }) })
export const Inline = z.discriminatedUnion('type', [Text, HardBreak, MergeField, FigureChip])
export type Inline = z.infer<typeof Inline>

const Paragraph = z.object({ type: z.literal('paragraph'), content: z.array(Inline).optional() })
const Heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(Inline).optional(),
})

export type Paragraph = z.infer<typeof Paragraph>
export interface ListItem {
  type: 'listItem'
  content: (Paragraph | BulletList | OrderedList)[]
}
export interface BulletList {
  type: 'bulletList'
  content: ListItem[]
}
export interface OrderedList {
  type: 'orderedList'
  attrs?: { start?: number | undefined } | undefined
  content: ListItem[]
}

const ListItem: z.ZodType<ListItem> = z.lazy(() =>
  z.object({
    type: z.literal('listItem'),
    content: z.array(z.union([Paragraph, BulletList, OrderedList])).min(1),
  }),
)
const BulletList: z.ZodType<BulletList> = z.lazy(() =>
  z.object({ type: z.literal('bulletList'), content: z.array(ListItem).min(1) }),
)
const OrderedList: z.ZodType<OrderedList> = z.lazy(() =>
  z.object({
    type: z.literal('orderedList'),
    attrs: z.object({ start: z.number().int().optional() }).optional(),
    content: z.array(ListItem).min(1),
  }),
)

/** The image of the person who is quoted; its alternative text is an image's. */
export const Portrait = z.object({
  asset: Sha256,
  alt: z.string().max(2000).nullable(),
  decorative: z.boolean(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  focus: FocalPoint.optional(),
})
export type Portrait = z.infer<typeof Portrait>
/** `attrs`: who said it; left out where the quote stands alone. */
const Blockquote = z.object({
  type: z.literal('blockquote'),
  attrs: z
    .object({ name: z.string().max(200), role: z.string().max(200), portrait: Portrait.nullable() })
    .optional(),
  content: z.array(Paragraph).min(1),
})
const Divider = z.object({ type: z.literal('horizontalRule') })
/**
 * `alt` is a text, or null until the officer has chosen; `decorative` is the explicit choice of no text. `focus` is left out until the
 * officer has said which place of it must be seen.
 */
export const Image = z.object({
  type: z.literal('image'),
  attrs: z.object({
    asset: Sha256,
    alt: z.string().max(2000).nullable(),
    decorative: z.boolean(),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    focus: FocalPoint.optional(),
  }),
})
const Button = z.object({
  type: z.literal('button'),
  attrs: z.object({ label: z.string().max(120), href: z.union([Href, z.literal('')]) }),
})
/** Refers to the workspace's figures, never copies them; 1 to 4 in a row. */
const FigureRow = z.object({
  type: z.literal('figureRow'),
  attrs: z.object({ figures: z.array(FigureId).max(4) }),
})
const Signature = z.object({
  type: z.literal('signature'),
  attrs: z.object({
    name: z.string().max(200),
    role: z.string().max(200),
    organisation: z.string().max(200),
  }),
})

/** Something that happens: local times as the officer means them, '' while they are not said. */
const Event = z.object({
  type: z.literal('event'),
  attrs: z.object({
    title: z.string().max(300),
    starts: z.union([WallTimeText, z.literal('')]),
    ends: z.union([WallTimeText, z.literal('')]),
    zone: z.string().max(60),
    place: z.string().max(300),
    href: z.union([Href, z.literal('')]),
  }),
})
const TableCell = z.object({
  type: z.enum(['tableCell', 'tableHeader']),
  content: z.array(Paragraph).min(1),
})
/** Rows of as many cells each; headers are cells of their own kind, in the first row, the first column or both. */
const Table = z.object({
  type: z.literal('table'),
  content: z
    .array(z.object({ type: z.literal('tableRow'), content: z.array(TableCell).min(1).max(12) }))
    .min(1)
    .max(200),
})

/** What can stand anywhere, also among the blocks that only some counties see. */
const InnerBlock = z.union([
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  Blockquote,
  Divider,
  Image,
  Button,
  FigureRow,
  Signature,
  Event,
  Table,
])
export type InnerBlock = z.infer<typeof InnerBlock>
/** Shown to contacts in these counties alone; posts on networks, which are for everybody, leave it out. */
const CountyOnly = z.object({
  type: z.literal('countyOnly'),
  attrs: z.object({ counties: z.array(CountyCode).max(21) }),
  content: z.array(InnerBlock).min(1),
})

export const Block = z.union([InnerBlock, CountyOnly])
export type Block = z.infer<typeof Block>
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>

export const PostDocument = z.object({ type: z.literal('doc'), content: z.array(Block).max(5000) })
export type PostDocument = z.infer<typeof PostDocument>

export const emptyDocument: PostDocument = { type: 'doc', content: [{ type: 'paragraph' }] }
