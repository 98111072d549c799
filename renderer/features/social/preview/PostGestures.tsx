import {
  IconArrowBackUp,
  IconBookmark,
  IconHeart,
  IconMessageCircle,
  IconRepeat,
  IconSend,
  IconShare3,
  IconStar,
  IconThumbUp,
} from '@tabler/icons-react'
import type { Network } from '../../../../shared/social/network.ts'
import classes from './PostGestures.module.css'

const gestures: Readonly<Record<Network, readonly (typeof IconHeart)[]>> = {
  bluesky: [IconMessageCircle, IconRepeat, IconHeart, IconShare3],
  mastodon: [IconArrowBackUp, IconRepeat, IconStar, IconBookmark],
  x: [IconMessageCircle, IconRepeat, IconHeart, IconBookmark],
  linkedin: [IconThumbUp, IconMessageCircle, IconRepeat, IconSend],
  facebook: [IconThumbUp, IconMessageCircle, IconShare3],
  instagram: [IconHeart, IconMessageCircle, IconSend],
}

/** What readers can do with a post there; only to look at. */
export function PostGestures({ network }: { network: Network }) {
  return (
    <div className={classes.gestures} data-network={network} aria-hidden>
      {gestures[network].map((Icon) => (
        <Icon key={Icon.displayName} size={network === 'instagram' ? 22 : 18} stroke={1.6} />
      ))}
    </div>
  )
}
