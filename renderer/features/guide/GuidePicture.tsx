import { Modal, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import classes from './GuidePicture.module.css'

/** Where each picture of the guide is in the built program, by where it lies. */
const addresses = import.meta.glob<string>('../../../docs/guide/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
})
/** Every picture of the guide has the size of the window that it was taken in (scripts/pictures/takeGuidePictures.ts). */
const size = { width: 1280, height: 800 }

interface GuidePictureProps {
  /** As the guide has it: beside its text. */
  readonly src: string
  readonly alt: string
}

/** A picture of a screen, as wide as the text; pressed, as large as the window takes. */
export function GuidePicture({ src, alt }: GuidePictureProps) {
  const { t } = useTranslation()
  const [large, setLarge] = useState(false)
  const address = addresses[`../../../docs/guide/${src}`]
  if (address === undefined) return alt
  return (
    <>
      <UnstyledButton
        className={classes.picture}
        aria-label={t('guide.enlarge', { alt })}
        onClick={() => setLarge(true)}
      >
        <img {...size} src={address} alt="" loading="lazy" className={classes.image} />
      </UnstyledButton>
      {large && <Large address={address} alt={alt} onClose={() => setLarge(false)} />}
    </>
  )
}

function Large({ address, alt, onClose }: { address: string; alt: string; onClose: () => void }) {
  const { t } = useTranslation()
  useFocusReturn()
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size="min(1320px, 94vw)"
      title={t('guide.picture')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <img {...size} src={address} alt={alt} className={classes.image} />
    </Modal>
  )
}
