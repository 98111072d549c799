import { z } from 'zod'
import { Figure, FigureContent } from '../post/post.ts'
import { procedure } from './procedure.ts'
import { FigureId, Nothing } from './scalars.ts'

export const figuresContract = {
  'figures.list': procedure(Nothing, z.object({ figures: z.array(Figure) })),
  'figures.save': procedure(z.object({ id: FigureId.nullable(), content: FigureContent }), Figure),
  'figures.delete': procedure(z.object({ id: FigureId }), Nothing),
}
