import { Button, Popover } from '@mantine/core'
import { IconFocusCentered } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FocalPoint } from '../../../../../shared/images/focalPoint.ts'
import classes from './Focal.module.css'
import { FocalCrops } from './FocalCrops.tsx'
import { FocalPanel } from './FocalPanel.tsx'
import type { FocalImage } from './focalImage.ts'

interface FocalButtonProps {
  readonly image: FocalImage
  readonly focus: FocalPoint | null
  readonly onFocus: (focus: FocalPoint | null) => void
}

/** Says whether an image has a focal point, and opens where it is chosen. */
export function FocalButton({ image, focus, onFocus }: FocalButtonProps) {
  const { t } = useTranslation()
  return (
    <Popover position="bottom" width={500} shadow="md" trapFocus returnFocus withArrow>
      <Popover.Target>
        <Button
          className={classes.button}
          size="compact-xs"
          variant={focus === null ? 'subtle' : 'light'}
          color={focus === null ? 'gray' : 'pine'}
          leftSection={<IconFocusCentered size={14} stroke={1.6} />}
          title={t('images.focus.why')}
        >
          {t('images.focus.name')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <FocalPanel image={image} focus={focus} onFocus={onFocus}>
          {(shown) => <FocalCrops image={image} focus={shown} />}
        </FocalPanel>
      </Popover.Dropdown>
    </Popover>
  )
}
