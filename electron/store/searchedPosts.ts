import type { PostId } from '../../shared/contract/scalars.ts'
import type { PostDocument } from '../../shared/post/document.ts'
import type { Searched } from '../../shared/search/closeness.ts'
import { postText } from '../../shared/search/postText.ts'
import { foldText } from '../../shared/text/foldText.ts'
import type { Database } from './database.ts'

/** A post as it is searched. */
export interface SearchedPost extends Searched {
  readonly id: PostId
  readonly version: number
  readonly name: string
}

/** Read between two looks at whatever else waits: some 10 ms. */
const slice = 40

/**
 * Every post's text, folded, kept in memory from the first search on (some 5 kB of each): texts are compared as the program folds them, which
 * SQLite's LIKE does not, and to fold two thousand bodies at every letter typed took 900 ms, to look through them here takes 6. What has been
 * saved since is read anew.
 */
const kept = new WeakMap<Database, Map<PostId, SearchedPost>>()

/** Every post that is not deleted, the latest saved first. To be run in slices (inSlices.ts). */
export function* searchedPosts(database: Database): Generator<void, readonly SearchedPost[]> {
  const known = kept.get(database) ?? new Map<PostId, SearchedPost>()
  const now = new Map<PostId, SearchedPost>()
  let readAnew = 0
  for (const { id, version } of versions(database)) {
    let post = known.get(id)
    if (post?.version !== version) {
      post = readSearched(database, id)
      readAnew += 1
      if (readAnew % slice === 0) yield
    }
    if (post !== undefined) now.set(id, post)
  }
  kept.set(database, now)
  return [...now.values()]
}

function versions({ $client }: Database): { readonly id: PostId; readonly version: number }[] {
  return $client
    .prepare('SELECT id, version FROM posts WHERE deleted_at IS NULL ORDER BY updated_at DESC, id DESC')
    .all() as { id: PostId; version: number }[]
}

interface PostRow {
  readonly version: number
  readonly title: string
  readonly lede: string
  readonly body: string
  readonly tags: string
}

/** undefined where it went between two slices. */
function readSearched({ $client }: Database, id: PostId): SearchedPost | undefined {
  const row = $client
    .prepare('SELECT version, title, lede, body, tags FROM posts WHERE id = ? AND deleted_at IS NULL')
    .get(id) as PostRow | undefined
  if (row === undefined) return undefined
  const tags = JSON.parse(row.tags) as string[]
  const said = postText({ lede: row.lede, body: JSON.parse(row.body) as PostDocument })
  return {
    id,
    version: row.version,
    name: row.title,
    title: foldText(row.title),
    rest: foldText([...tags, said].join('\n')),
  }
}
