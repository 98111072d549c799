import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VariantImage } from '../../../../shared/social/variantImages.ts'
import { assetAddress } from '../../../ui/assetAddress.ts'
import classes from './PostCarousel.module.css'

/** The images one at a time, all in the first one's crop: upright at most 4:5, lying at most 1.91:1. */
export function PostCarousel({ images }: { images: readonly VariantImage[] }) {
  const { t } = useTranslation()
  const [at, setAt] = useState(0)
  const [ratio, setRatio] = useState(1)
  const place = Math.min(at, images.length - 1)
  const shown = images[place]
  if (shown === undefined) return null
  return (
    <div className={classes.carousel}>
      <img
        className={classes.image}
        style={{ aspectRatio: ratio }}
        src={assetAddress(shown.asset)}
        alt={shown.alt ?? ''}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
          if (place === 0) setRatio(Math.min(1.91, Math.max(0.8, naturalWidth / naturalHeight)))
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
