import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cropPosition, type Size } from '../../../../shared/images/cropAround.ts'
import { objectPosition } from '../../../../shared/images/objectPosition.ts'
import { onInstagram } from '../../../../shared/images/onInstagram.ts'
import type { VariantImage } from '../../../../shared/social/variantImages.ts'
import { assetAddress } from '../../../ui/assetAddress.ts'
import { naturalSize } from './naturalSize.ts'
import classes from './PostCarousel.module.css'

/** The images one at a time, as they are made for it, all in the first one's crop. */
export function PostCarousel({ images }: { images: readonly VariantImage[] }) {
  const { t } = useTranslation()
  const [at, setAt] = useState(0)
  const [ratio, setRatio] = useState(1)
  const [loaded, setLoaded] = useState<{ readonly asset: string; readonly size: Size } | null>(null)
  const place = Math.min(at, images.length - 1)
  const shown = images[place]
  if (shown === undefined) return null
  const made = loaded?.asset === shown.asset ? onInstagram(loaded.size, shown.focus) : null
  return (
    <div className={classes.carousel}>
      <img
        className={classes.image}
        style={{
          aspectRatio: ratio,
          ...(made?.fit === 'contain' && { objectFit: 'contain', background: 'white' }),
          ...(made?.fit === 'cover' &&
            loaded && { objectPosition: objectPosition(cropPosition(loaded.size, ratio, made.middle)) }),
        }}
        src={assetAddress(shown.asset)}
        alt={shown.alt ?? ''}
        onLoad={({ currentTarget }) => {
          const size = naturalSize(currentTarget)
          setLoaded({ asset: shown.asset, size })
          if (place === 0) setRatio(onInstagram(size, shown.focus).ratio)
        }}
      />
      {images.length > 1 && (
        <>
          <span className={classes.number}>
            {place + 1}/{images.length}
          </span>
          {place > 0 && (
            <button
              type="button"
              className={classes.step}
              data-side="left"
              aria-label={t('social.preview.previousImage')}
              onClick={() => setAt(place - 1)}
            >
              <IconChevronLeft size={16} aria-hidden />
            </button>
          )}
          {place < images.length - 1 && (
            <button
              type="button"
              className={classes.step}
              data-side="right"
              aria-label={t('social.preview.nextImage')}
              onClick={() => setAt(place + 1)}
            >
              <IconChevronRight size={16} aria-hidden />
            </button>
          )}
        </>
      )}
    </div>
  )
}
