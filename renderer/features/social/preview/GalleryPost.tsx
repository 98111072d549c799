import { IconPhoto } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Face } from './Face.tsx'
import feed from './FeedPost.module.css'
import classes from './GalleryPost.module.css'
import { PostCarousel } from './PostCarousel.tsx'
import { PostedText } from './PostedText.tsx'
import { PostGestures } from './PostGestures.tsx'
import type { PostView } from './postView.ts'

/** The images first, and the text as what is said about them. */
export function GalleryPost({ network, post: { text, images }, author, language }: PostView) {
  const { t } = useTranslation()
  const name = author.handle?.replace(/^@/, '') ?? author.name
  return (
    <div className={feed.post}>
      <div className={feed.byline}>
        <Face network={network} name={author.name} size={32} />
        <div className={feed.name}>{name}</div>
      </div>
      {images.length === 0 ? (
        <div className={classes.noImage}>
          <IconPhoto size={28} stroke={1.6} aria-hidden />
          {t('social.preview.noImage')}
        </div>
      ) : (
        <PostCarousel images={images} />
      )}
      <div className={feed.words}>
        <PostGestures network={network} />
      </div>
      <div className={feed.words}>
        <PostedText network={network} text={text} language={language} author={name} />
      </div>
    </div>
  )
}
