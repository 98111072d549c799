import type { FigureId } from '../contract/scalars.ts'
import { type Network, networks } from '../social/network.ts'
import type { Inline } from './document.ts'
import { everyBlock, textRunsOf } from './everyBlock.ts'
import type { PostContent } from './post.ts'

/** Where a text of a post stands. */
export type TextPlace =
  | { readonly field: 'title' | 'lede' | 'subject' | 'preheader' }
  /**
   * `block`: 1-based position of the top-level block; `run`: 0-based position of the run of text in it, as the editor counts
   * its text blocks; null for what a block says besides running text (a button's label, an event's title).
   */
  | { readonly field: 'body'; readonly block: number; readonly run: number | null }
  | { readonly field: 'network'; readonly network: Network }

export interface PostText {
  readonly place: TextPlace
  /** A chip, a merge field and a line break take one place each, as in the editor. */
  readonly text: string
  readonly chips: readonly { readonly at: number; readonly figure: FigureId }[]
}

/** What stands in a run of text for something that is no text: U+FFFC, the object replacement character. */
export const objectMark = '\ufffc'

/** Every text that a reader of the post meets, in the letter and on the networks. */
export function postTexts(
  content: PostContent,
  variants: readonly { readonly network: Network; readonly text: string }[],
): PostText[] {
  const plain = (['subject', 'preheader', 'title', 'lede'] as const).flatMap((field): PostText[] => {
    const text = content[field]
    return text === null ? [] : [{ place: { field }, text, chips: [] }]
  })
  const onNetworks = variants.map(
    ({ network, text }): PostText => ({ place: { field: 'network', network }, text, chips: [] }),
  )
  return [...plain, ...bodyTexts(content), ...onNetworks, ...altTexts(content)]
}

/** What images are described as on one network alone. */
function altTexts({ networks: chosen }: PostContent): PostText[] {
  return networks.flatMap((network) =>
    Object.values(chosen[network]?.alts ?? {}).map(
      (text): PostText => ({ place: { field: 'network', network }, text, chips: [] }),
    ),
  )
}

function bodyTexts({ body }: PostContent): PostText[] {
  let last = 0
  let run = 0
  return everyBlock(body).flatMap(({ block, at }) => {
    // The blocks of one region for some counties are one block of the body.
    if (at !== last) run = 0
    last = at
    const running = textRunsOf(block).map((inlines) => runText(inlines, at, run++))
    return [...running, ...besides(block).map((text) => ({ place: place(at, null), text, chips: [] }))]
  })
}

function runText(inlines: readonly Inline[], block: number, run: number): PostText {
  const chips: { at: number; figure: FigureId }[] = []
  let text = ''
  for (const inline of inlines) {
    if (inline.type === 'figureChip') chips.push({ at: text.length, figure: inline.attrs.figure })
    text += inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? '\n' : objectMark
  }
  return { place: place(block, run), text, chips }
}

function place(block: number, run: number | null): TextPlace {
  return { field: 'body', block, run }
}

/** What a block says that is no running text. Its times, its place (an address, a room) and its sender are no claims. */
function besides(block: ReturnType<typeof everyBlock>[number]['block']): string[] {
  switch (block.type) {
    case 'button':
      return [block.attrs.label]
    case 'event':
      return [block.attrs.title]
    case 'image':
      return block.attrs.alt === null ? [] : [block.attrs.alt]
    case 'blockquote':
      return block.attrs?.portrait?.alt ? [block.attrs.portrait.alt] : []
    default:
      return []
  }
}
