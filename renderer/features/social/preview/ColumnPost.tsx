import { IconWorld } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { countText } from '../../../../shared/social/countText.ts'
import { roomBeside } from '../../../../shared/social/veil.ts'
import { hasVisibility } from '../../../../shared/social/visibility.ts'
import classes from './ColumnPost.module.css'
import { Face } from './Face.tsx'
import { PostAudience } from './PostAudience.tsx'
import { PostedText } from './PostedText.tsx'
import { PostGestures } from './PostGestures.tsx'
import { PostImages } from './PostImages.tsx'
import { PostLinkCard } from './PostLinkCard.tsx'
import { PostVeil } from './PostVeil.tsx'
import type { PostView } from './postView.ts'

/** The face beside the text; posts of a thread hang on one line. */
export function ColumnPost({ network, post, room, author, language, when, number, of }: PostView) {
  const { t } = useTranslation()
  const { text, images, card, veil, visibility } = post
  const { used, limit } = countText(text, network, roomBeside(room, veil))
  return (
    <div className={classes.post} data-network={network} {...(of === 1 && { 'data-alone': true })}>
      <div className={classes.rail}>
        <Face network={network} name={author.name} />
        {number < of && <span className={classes.line} />}
      </div>
      <div className={classes.body}>
        <div className={classes.byline}>
          <span className={classes.name}>{author.name}</span>
          {author.handle !== null && <span className={classes.handle}>{author.handle}</span>}
          <span className={classes.when}>
            {network === 'mastodon' ? <IconWorld size={16} stroke={1.6} aria-hidden /> : '·'} {when}
          </span>
        </div>
        {hasVisibility(network) && <PostAudience visibility={visibility} />}
        {veil !== undefined && <PostVeil veil={veil} language={language} images={images.length > 0} />}
        <PostedText network={network} text={text} language={language} />
        <PostImages network={network} images={images} />
        {card !== null && <PostLinkCard network={network} card={card} language={language} />}
        <div className={classes.foot}>
          <PostGestures network={network} />
          {of > 1 && <span className={classes.count}>{t('social.count.used', { used, limit })}</span>}
        </div>
      </div>
    </div>
  )
}
