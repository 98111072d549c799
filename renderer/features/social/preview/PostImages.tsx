import { useTranslation } from 'react-i18next'
import { objectPosition } from '../../../../shared/images/objectPosition.ts'
import type { Network } from '../../../../shared/social/network.ts'
import type { VariantImage } from '../../../../shared/social/variantImages.ts'
import { assetAddress } from '../../../ui/assetAddress.ts'
import classes from './PostImages.module.css'

/** How many a feed shows; the last one says how many more there are. */
const mostShown: Readonly<Record<Network, number>> = {
  bluesky: 4,
  mastodon: 4,
  x: 4,
  linkedin: 4,
  facebook: 5,
  instagram: 1,
}

/** The images as the network sets and crops them. */
export function PostImages({ network, images }: { network: Network; images: readonly VariantImage[] }) {
  const { t } = useTranslation()
  const shown = images.slice(0, mostShown[network])
  const more = images.length - shown.length
  if (shown.length === 0) return null
  return (
    <div className={classes.grid} data-network={network} data-count={shown.length}>
      {shown.map(({ asset, alt, focus }, index) => (
        <figure key={asset} className={classes.figure}>
          <img
            className={classes.image}
            // The others cut to the middle, whatever they are told.
            style={network === 'mastodon' && focus ? { objectPosition: objectPosition(focus) } : undefined}
            src={assetAddress(asset)}
            alt={alt ?? ''}
          />
          {alt !== null && alt !== '' && (
            <span className={classes.alt} title={t('social.card.alt', { alt })} aria-hidden>
              {t('social.card.described')}
            </span>
          )}
          {more > 0 && index === shown.length - 1 && (
            <span className={classes.more}>{t('social.preview.moreImages', { count: more })}</span>
          )}
        </figure>
      ))}
    </div>
  )
}
