import { z } from 'zod'
import type { PostDocument } from './document.ts'
import { everyBlock, textRunsOf } from './everyBlock.ts'

/** One block of a post, as a small picture of the post shows it. */
export const OutlineShape = z.object({
  kind: z.enum([
    'paragraph',
    'heading',
    'list',
    'blockquote',
    'horizontalRule',
    'image',
    'button',
    'figureRow',
    'signature',
    'event',
    'table',
  ]),
  /** How much text: characters of a heading or a paragraph, lines of a list or a table; 1 for what has no text. */
  size: z.number().int().positive(),
})
export type OutlineShape = z.infer<typeof OutlineShape>

/** The first blocks of a body, without their words. Empty paragraphs are none. */
export function outlineOf(body: PostDocument, most: number): OutlineShape[] {
  return everyBlock(body)
    .flatMap(({ block }): OutlineShape[] => {
      const runs = textRunsOf(block)
      switch (block.type) {
        case 'bulletList':
        case 'orderedList':
          return [{ kind: 'list', size: runs.length }]
        case 'table':
          return [{ kind: 'table', size: block.content.length }]
        case 'paragraph':
        case 'heading': {
          const size = runs.flat().reduce((sum, run) => sum + (run.type === 'text' ? run.text.length : 8), 0)
          return size === 0 ? [] : [{ kind: block.type, size }]
        }
        default:
          return [{ kind: block.type, size: 1 }]
      }
    })
    .slice(0, most)
}
