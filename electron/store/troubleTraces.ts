import { eq, isNotNull } from 'drizzle-orm'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import type { Database } from './database.ts'
import { figureLooks, publicationSteps, publications } from './schema.ts'

// A network that refuses a post may quote whom it mentions: its words are kept with what stood in the way.

/** What is put in their place; nobody has written it, so nobody is asked. */
const leftOut = '…'

/** What networks have said of publishing a post and of its figures, as text. */
export function troubleTexts(database: Database): { readonly postId: PostId; readonly text: string }[] {
  return [...ofPublications(database), ...ofSteps(database), ...ofLooks(database)].flatMap(
    ({ postId, trouble }) => (trouble === null ? [] : { postId, text: JSON.stringify(trouble) }),
  )
}

/** Takes out what names a person, word for word as networks have said it. Call inside a transaction. */
export function forgetInTroubles(database: Database, isNamed: (text: string) => boolean): void {
  for (const { id, trouble } of ofPublications(database)) {
    const kept = without(trouble, isNamed)
    if (kept !== null)
      database.update(publications).set({ trouble: kept }).where(eq(publications.id, id)).run()
  }
  for (const { id, trouble } of ofSteps(database)) {
    const kept = without(trouble, isNamed)
    if (kept !== null)
      database.update(publicationSteps).set({ trouble: kept }).where(eq(publicationSteps.id, id)).run()
  }
  for (const { id, trouble } of ofLooks(database)) {
    const kept = without(trouble, isNamed)
    if (kept !== null) database.update(figureLooks).set({ trouble: kept }).where(eq(figureLooks.id, id)).run()
  }
}

/** null where nobody is named in it. */
function without(trouble: Trouble | null, isNamed: (text: string) => boolean): Trouble | null {
  if (trouble === null || !isNamed(JSON.stringify(trouble.values))) return null
  const values = Object.entries(trouble.values).map(([name, value]) => [
    name,
    typeof value === 'string' && isNamed(value) ? leftOut : value,
  ])
  return { ...trouble, values: Object.fromEntries(values) }
}

function ofPublications(database: Database) {
  const { id, postId, trouble } = publications
  return database.select({ id, postId, trouble }).from(publications).where(isNotNull(trouble)).all()
}

function ofSteps(database: Database) {
  const { id, trouble, publicationId } = publicationSteps
  return database
    .select({ id, trouble, postId: publications.postId })
    .from(publicationSteps)
    .innerJoin(publications, eq(publications.id, publicationId))
    .where(isNotNull(trouble))
    .all()
}

function ofLooks(database: Database) {
  const { id, trouble, stepId } = figureLooks
  return database
    .select({ id, trouble, postId: publications.postId })
    .from(figureLooks)
    .innerJoin(publicationSteps, eq(publicationSteps.id, stepId))
    .innerJoin(publications, eq(publications.id, publicationSteps.publicationId))
    .where(isNotNull(trouble))
    .all()
}
