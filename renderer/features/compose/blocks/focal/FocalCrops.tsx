import { Text } from '@mantine/core'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { cropPosition } from '../../../../../shared/images/cropAround.ts'
import { type FocalPoint, imageMiddle } from '../../../../../shared/images/focalPoint.ts'
import { cardRatio } from '../../../../../shared/images/imageUses.ts'
import { objectPosition } from '../../../../../shared/images/objectPosition.ts'
import { onInstagram } from '../../../../../shared/images/onInstagram.ts'
import { networkNames } from '../../../../../shared/social/networkNames.ts'
import { assetAddress } from '../../../../ui/assetAddress.ts'
import classes from './Focal.module.css'
import type { FocalImage } from './focalImage.ts'

interface FocalCropsProps {
  readonly image: FocalImage
  readonly focus: FocalPoint | null
}

/** What readers see of an image where a part of it is shown. */
export function FocalCrops({ image, focus }: FocalCropsProps) {
  const { t } = useTranslation()
  const around = focus ?? imageMiddle
  const instagram = onInstagram(image, focus ?? undefined)
  const isWhole = instagram.ratio === image.width / image.height
  return (
    <div className={classes.crops}>
      <Text size="xs" fw={600}>
        {t('images.focus.crops')}
      </Text>
      {/* Mastodon's own rule: the point is as far into the part as it is into the whole. */}
      <Crop
        asset={image.asset}
        name={networkNames.mastodon}
        style={{ aspectRatio: 16 / 9, objectPosition: objectPosition(around) }}
      />
      <Crop
        asset={image.asset}
        name={t('images.focus.card')}
        style={{
          aspectRatio: cardRatio,
          objectPosition: objectPosition(cropPosition(image, cardRatio, around)),
        }}
      />
      <Crop
        asset={image.asset}
        name={isWhole ? t('images.focus.instagramWhole') : networkNames.instagram}
        style={{
          aspectRatio: instagram.ratio,
          objectFit: instagram.fit,
          objectPosition: objectPosition(cropPosition(image, instagram.ratio, instagram.middle)),
          ...(instagram.fit === 'contain' && { background: 'white' }),
        }}
      />
      <Text size="xs" className={classes.hint}>
        {t('images.focus.whole')}
      </Text>
    </div>
  )
}

/** The round portrait of a quote, as large as the letter has it. */
export function PortraitCrop({ image, focus }: FocalCropsProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.crops}>
      <Text size="xs" fw={600}>
        {t('images.focus.inLetter')}
      </Text>
      <img
        className={classes.round}
        style={{ objectPosition: objectPosition(cropPosition(image, 1, focus ?? imageMiddle)) }}
        src={assetAddress(image.asset)}
        alt=""
      />
    </div>
  )
}

interface CropProps {
  readonly asset: string
  readonly name: string
  readonly style: CSSProperties
}

function Crop({ asset, name, style }: CropProps) {
  return (
    <figure className={classes.crop}>
      <img className={classes.part} style={style} src={assetAddress(asset)} alt="" />
      <figcaption>{name}</figcaption>
    </figure>
  )
}
