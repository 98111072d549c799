import type { FigureId } from '../contract/scalars.ts'
import { blockText, type Names } from '../post/blockText.ts'
import type { PostContent } from '../post/post.ts'

/** All that a post says besides its title, as text to be searched and shown around a word. @param figure what a figure reads in it */
export function postText(
  { lede, body }: Pick<PostContent, 'lede' | 'body'>,
  figure: (id: FigureId) => string = () => '',
): string {
  const names: Names = { figure, county: () => '', field: () => '' }
  return [lede, ...body.content.map((block) => blockText(block, names))]
    .filter((part) => part !== '')
    .join('\n')
}
