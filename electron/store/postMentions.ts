import { eq } from 'drizzle-orm'
import type { PersonMention } from '../../shared/audience/erasure.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import { textInDocument } from '../../shared/text/namesPerson.ts'
import type { Database } from './database.ts'
import {
  postRevisions,
  posts,
  publicationSteps,
  publications,
  receipts,
  renderings,
  variantEdits,
} from './schema.ts'
import { troubleTexts } from './troubleTraces.ts'

type Part = PersonMention['parts'][number]

/** The posts that name a person, also those in the bin, and whether they do so now, did once, or were sent so. */
export function findPostMentions(database: Database, isNamed: (text: string) => boolean): PersonMention[] {
  const found = new Map<PostId, Set<Part>>()
  const note = (id: PostId, part: Part, text: string) => {
    if (isNamed(text)) found.set(id, (found.get(id) ?? new Set()).add(part))
  }
  const titles = new Map<PostId, string>()
  for (const post of database.select().from(posts).all()) {
    titles.set(post.id, post.title)
    note(post.id, 'now', textInDocument(post))
  }
  // One post's at a time: all revisions of all posts at once would be a year's writing in memory.
  for (const postId of titles.keys()) {
    const revisions = database
      .select({ content: postRevisions.content })
      .from(postRevisions)
      .where(eq(postRevisions.postId, postId))
      .all()
    for (const { content } of revisions) note(postId, 'history', textInDocument(content))
  }
  for (const { postId, ...sent } of sentTexts(database)) note(postId, 'sent', Object.values(sent).join('\n'))
  for (const { postId, text } of networkTexts(database)) note(postId, 'networks', text)
  return [...found].map(([id, parts]) => ({
    room: 'post',
    id,
    title: titles.get(id) ?? '',
    parts: [...parts],
  }))
}

function sentTexts(database: Database) {
  return database
    .select({
      postId: publications.postId,
      subject: renderings.subject,
      text: renderings.text,
      html: renderings.html,
    })
    .from(renderings)
    .innerJoin(publications, eq(publications.id, renderings.publicationId))
    .all()
}

function networkTexts(database: Database) {
  const edited = database
    .select({ postId: variantEdits.postId, text: variantEdits.text, derived: variantEdits.derivedText })
    .from(variantEdits)
    .all()
    .map(({ postId, text, derived }) => ({ postId, text: `${text}\n${derived}` }))
  const published = database
    .select({ postId: publications.postId, text: receipts.text })
    .from(receipts)
    .innerJoin(publications, eq(publications.id, receipts.publicationId))
    .all()
  // As it was frozen, with its images' descriptions, and as its network tells it.
  const steps = database
    .select({
      postId: publications.postId,
      content: publicationSteps.content,
      result: publicationSteps.result,
      candidates: publicationSteps.candidates,
    })
    .from(publicationSteps)
    .innerJoin(publications, eq(publications.id, publicationSteps.publicationId))
    .all()
    .map(({ postId, ...step }) => ({ postId, text: textInDocument(step) }))
  return [...edited, ...published, ...steps, ...troubleTexts(database)]
}
