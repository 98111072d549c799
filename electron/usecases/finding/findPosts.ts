import type { FigureId, PostId } from '../../../shared/contract/scalars.ts'
import { closest } from '../../../shared/search/closeness.ts'
import { markWords, snippetOf } from '../../../shared/search/markWords.ts'
import { postText } from '../../../shared/search/postText.ts'
import { formatFigure } from '../../../shared/text/formatFigure.ts'
import { readFigures } from '../../store/figures.ts'
import { readPost } from '../../store/posts.ts'
import { searchedPosts } from '../../store/searchedPosts.ts'
import type { Deps } from '../deps.ts'
import { inSlices } from '../inSlices.ts'
import { type Finder, firstOf, type Sought } from './found.ts'

/** By title, tags, lede and body; the latest saved first among equals. */
export const findPosts: Finder = async (deps, sought) => {
  const posts = await inSlices(searchedPosts(deps.workspace.database))
  const answering = closest(posts, sought.words, (post) => post)
  return firstOf(answering, sought.limit, ({ id, name }) => ({
    thing: { kind: 'post', id },
    title: markWords(name, sought.words),
    about: aboutPost(deps, sought, id),
  }))
}

/** What it says around the words; where they stand in its title alone, how it begins. */
function aboutPost({ workspace: { database } }: Deps, { words }: Sought, id: PostId) {
  const post = readPost(database, id)
  if (post === undefined) return { text: '', marks: [] }
  const figures = readFigures(database)
  const figure = (of: FigureId) => {
    const known = figures.get(of)
    return known === undefined ? '' : formatFigure(known, post.language).text
  }
  return snippetOf(postText(post, figure), words)
}
