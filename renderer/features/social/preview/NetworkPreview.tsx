import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../shared/i18n/catalogue.ts'
import type { Variant } from '../../../../shared/social/deriveVariant.ts'
import { limits } from '../../../../shared/social/limits.ts'
import { networkLooks } from '../../../ui/networkLook.ts'
import { ColumnPost } from './ColumnPost.tsx'
import { FeedPost } from './FeedPost.tsx'
import { GalleryPost } from './GalleryPost.tsx'
import classes from './NetworkPreview.module.css'
import type { Author } from './postView.ts'

interface NetworkPreviewProps {
  readonly variant: Pick<Variant, 'network' | 'posts' | 'room'>
  readonly author: Author
  readonly language: Language
  /** When it was published, in words, of what is out. */
  readonly when?: string
}

const layouts = { column: ColumnPost, feed: FeedPost, gallery: GalleryPost }

/** A variant as its readers will see it, in the network's own colours. */
export function NetworkPreview({
  variant: { network, posts, room },
  author,
  language,
  when,
}: NetworkPreviewProps) {
  const { t } = useTranslation()
  const Post = layouts[networkLooks[network].layout]
  const numbered = posts.map((post, index) => ({ post, number: index + 1 }))
  return (
    <div className={classes.preview} data-network={network}>
      {numbered.map(({ post, number }) => (
        <Post
          key={number}
          network={network}
          post={post}
          room={room ?? limits[network]}
          author={author}
          language={language}
          when={when ?? t('social.preview.now')}
          number={number}
          of={posts.length}
        />
      ))}
    </div>
  )
}
