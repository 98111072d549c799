import { IconWorld } from '@tabler/icons-react'
import { Face } from './Face.tsx'
import classes from './FeedPost.module.css'
import { PostedText } from './PostedText.tsx'
import { PostGestures } from './PostGestures.tsx'
import { PostImages } from './PostImages.tsx'
import { PostLinkCard } from './PostLinkCard.tsx'
import type { PostView } from './postView.ts'

/** The face above the text, images from edge to edge. */
export function FeedPost({ network, post: { text, images, card }, author, language, when }: PostView) {
  return (
    <div className={classes.post}>
      <div className={classes.byline}>
        <Face network={network} name={author.name} />
        <div className={classes.names}>
          <div className={classes.name}>{author.name}</div>
          <div className={classes.when}>
            {when} · <IconWorld size={14} stroke={1.6} aria-hidden />
          </div>
        </div>
      </div>
      <div className={classes.words}>
        <PostedText network={network} text={text} language={language} />
      </div>
      <PostImages network={network} images={images} />
      {card !== null && <PostLinkCard network={network} card={card} language={language} />}
      <PostGestures network={network} />
    </div>
  )
}
