import { and, desc, isNull, like } from 'drizzle-orm'
import type { Output } from '../../shared/contract/contract.ts'
import { figureIdsIn } from '../../shared/post/figuresShownIn.ts'
import type { Database } from './database.ts'
import { posts } from './schema.ts'

// Reading only: what letters tell in numbers.

/** Posts that show a figure, the latest saved first. */
export function listPostsWithFigures(database: Database): Output<'figures.posts'>['posts'] {
  return (
    database
      .select({ id: posts.id, title: posts.title, language: posts.language, body: posts.body })
      .from(posts)
      // Bodies are long, and most have no figure: their kinds of nodes are called figureRow and figureChip.
      .where(and(isNull(posts.deletedAt), like(posts.body, '%"figure%')))
      .orderBy(desc(posts.updatedAt), desc(posts.id))
      .all()
      .map(({ body, ...post }) => ({ ...post, figures: figureIdsIn(body) }))
      .filter(({ figures }) => figures.length > 0)
  )
}
