import { PostContent } from './post.ts'

/**
 * What two have made of the same post: of each field what was changed, whoever changed it.
 *
 * @param before what both grew from
 * @returns null where both have changed the same field, and not to the same
 */
export function mergeContents(
  before: PostContent,
  mine: PostContent,
  theirs: PostContent,
): PostContent | null {
  const [was, here, there] = [before, mine, theirs].map((content) => PostContent.parse(content)) as [
    PostContent,
    PostContent,
    PostContent,
  ]
  const isSame = (name: keyof PostContent, one: PostContent, other: PostContent) =>
    JSON.stringify(one[name]) === JSON.stringify(other[name])
  const names = Object.keys(PostContent.shape) as (keyof PostContent)[]
  const ofBoth = names.some(
    (name) => !isSame(name, was, here) && !isSame(name, was, there) && !isSame(name, here, there),
  )
  if (ofBoth) return null
  const changedThere = names.filter((name) => !isSame(name, was, there))
  return { ...here, ...Object.fromEntries(changedThere.map((name) => [name, there[name]])) }
}
