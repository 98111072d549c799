import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ArchivedPosts } from '../../shared/archive/archivedPosts.ts'
import type { ShownPost } from '../../shared/contract/archive.ts'
import { dataAddress } from './archivedParts.ts'

/**
 * An entry's posts to be looked at, one by one; an image or a picture that has been changed since is left out.
 *
 * @param names the entry's files that are as they were written
 * @param images data: addresses by their SHA-256
 * @returns null where posts.json is not among them
 */
export function postsShown(
  path: string,
  names: readonly string[],
  images: ReadonlyMap<string, string>,
): ShownPost[] | null {
  if (!names.includes('posts.json')) return null
  const { posts } = ArchivedPosts.parse(JSON.parse(readFileSync(join(path, 'posts.json'), 'utf8')))
  return posts.map(({ number, published, text, language, url, images: own }) => {
    const picture = `picture-${number}.png`
    return {
      ...{ number, published, text, language, url },
      images: own.flatMap(({ sha256, alt }) => {
        const src = images.get(sha256)
        return src === undefined ? [] : [{ src, alt }]
      }),
      picture: names.includes(picture)
        ? dataAddress({ mime: 'image/png', bytes: readFileSync(join(path, picture)) })
        : null,
    }
  })
}
