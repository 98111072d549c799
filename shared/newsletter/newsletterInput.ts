import type { TFunction } from 'i18next'
import type { FigureId } from '../contract/scalars.ts'
import type { Figure, PostContent } from '../post/post.ts'
import type { Organisation } from '../workspace/settings.ts'
import type { Theme } from './theme.ts'

/** Everything a letter is made of; nothing else is looked up. */
export interface NewsletterInput {
  readonly content: PostContent
  /** The workspace's figures: the letter refers to them, never copies them. */
  readonly figures: ReadonlyMap<FigureId, Figure>
  readonly organisation: Organisation
  /** For the content's language. */
  readonly t: TFunction
  /** Where a reader finds an image, by its SHA-256: a cid:, data:, app: or relative address. */
  readonly imageSource: (sha256: string) => string
  readonly theme: Theme
}
