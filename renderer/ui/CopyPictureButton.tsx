import { ActionIcon } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface CopyPictureButtonProps {
  /** "Kartan" */
  readonly what: string
  readonly isCopying: boolean
  readonly onCopy: () => void
}

/** Copies what it stands beside as a picture. */
export function CopyPictureButton({ what, isCopying, onCopy }: CopyPictureButtonProps) {
  const { t } = useTranslation()
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      loading={isCopying}
      aria-label={t('pictures.copy', { what })}
      title={t('menu.copyPicture')}
      onClick={onCopy}
    >
      <IconPhoto size={18} stroke={1.6} />
    </ActionIcon>
  )
}
