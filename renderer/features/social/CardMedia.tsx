import { Text } from '@mantine/core'
import { IconWorld } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Variant } from '../../../shared/social/deriveVariant.ts'
import { limits } from '../../../shared/social/limits.ts'
import { assetAddress } from '../../ui/assetAddress.ts'
import classes from './CardMedia.module.css'

/** The image that goes along; where there is none, the card that the network makes of the link. */
export function CardMedia({
  variant: { network, images, link },
  title,
}: {
  variant: Variant
  title: string
}) {
  const { t } = useTranslation()
  const [first] = images
  if (first !== undefined) {
    const { asset: image, alt } = first
    return (
      <figure className={classes.figure}>
        <img className={classes.image} src={assetAddress(image)} alt={alt ?? ''} />
        {alt !== null && alt !== '' && (
          <span className={classes.alt} title={t('social.card.alt', { alt })} aria-hidden>
            {t('social.card.described')}
          </span>
        )}
      </figure>
    )
  }
  if (link === null || !limits[network].linksClickable) return null
  return (
    <div className={classes.link}>
      <IconWorld size={18} stroke={1.6} aria-hidden />
      <div className={classes.words}>
        <Text size="xs" c="dimmed" truncate>
          {hostOf(link)}
        </Text>
        <Text size="sm" fw={600} lineClamp={2}>
          {title}
        </Text>
      </div>
    </div>
  )
}

function hostOf(link: string): string {
  return URL.parse(link)?.host.replace(/^www\./, '') ?? link
}
