import { IconWorld } from '@tabler/icons-react'
import { useState } from 'react'
import type { Language } from '../../../../shared/i18n/catalogue.ts'
import { cropPosition, type Size } from '../../../../shared/images/cropAround.ts'
import type { FocalPoint } from '../../../../shared/images/focalPoint.ts'
import { cardRatio } from '../../../../shared/images/imageUses.ts'
import { objectPosition } from '../../../../shared/images/objectPosition.ts'
import type { LinkCard } from '../../../../shared/social/linkCard.ts'
import type { Network } from '../../../../shared/social/network.ts'
import { assetAddress } from '../../../ui/assetAddress.ts'
import { naturalSize } from './naturalSize.ts'
import classes from './PostLinkCard.module.css'

interface PostLinkCardProps {
  readonly network: Network
  readonly card: LinkCard
  readonly language: Language
}

/** The card that the network makes of a link. */
export function PostLinkCard({ network, card, language }: PostLinkCardProps) {
  const [size, setSize] = useState<Size | null>(null)
  const host = URL.parse(card.href)?.host.replace(/^www\./, '') ?? card.href
  return (
    <div className={classes.card} data-network={network}>
      {card.image !== null && (
        <img
          className={classes.image}
          style={size && card.focus ? { objectPosition: cardPosition(size, card.focus) } : undefined}
          src={assetAddress(card.image)}
          alt=""
          onLoad={(event) => setSize(naturalSize(event.currentTarget))}
        />
      )}
      <div className={classes.words}>
        <span className={classes.host}>
          <IconWorld size={14} stroke={1.6} aria-hidden />
          {host}
        </span>
        <span className={classes.title} lang={language}>
          {card.title}
        </span>
        {card.description !== '' && (
          <span className={classes.description} lang={language}>
            {card.description}
          </span>
        )}
      </div>
    </div>
  )
}

function cardPosition(size: Size, focus: FocalPoint): string {
  return objectPosition(cropPosition(size, cardRatio, focus))
}
