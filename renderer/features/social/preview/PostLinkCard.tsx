import { IconWorld } from '@tabler/icons-react'
import type { Language } from '../../../../shared/i18n/catalogue.ts'
import type { LinkCard } from '../../../../shared/social/linkCard.ts'
import type { Network } from '../../../../shared/social/network.ts'
import { assetAddress } from '../../../ui/assetAddress.ts'
import classes from './PostLinkCard.module.css'

interface PostLinkCardProps {
  readonly network: Network
  readonly card: LinkCard
  readonly language: Language
}

/** The card that the network makes of a link. */
export function PostLinkCard({ network, card, language }: PostLinkCardProps) {
  const host = URL.parse(card.href)?.host.replace(/^www\./, '') ?? card.href
  return (
    <div className={classes.card} data-network={network}>
      {card.image !== null && <img className={classes.image} src={assetAddress(card.image)} alt="" />}
      <div className={classes.words}>
        <span className={classes.host}>
          <IconWorld size={13} stroke={1.7} aria-hidden />
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
