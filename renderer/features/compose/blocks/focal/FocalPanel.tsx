import { Button, Text } from '@mantine/core'
import { IconFocusCentered } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FocalPoint } from '../../../../../shared/images/focalPoint.ts'
import { focalText } from '../../../../ui/focalText.ts'
import classes from './Focal.module.css'
import { FocalControl } from './FocalControl.tsx'
import type { FocalImage } from './focalImage.ts'

interface FocalPanelProps {
  readonly image: FocalImage
  readonly focus: FocalPoint | null
  /** Smaller, and one thing among others: the keys do not come to it at once. */
  readonly isAside?: boolean
  readonly onFocus: (focus: FocalPoint | null) => void
  /** What becomes of it, beside it. */
  readonly children: (focus: FocalPoint | null) => ReactNode
}

/** Where the focal point is chosen and taken away, with what follows from it. While it is dragged nothing is kept: one drag is one change. */
export function FocalPanel({ image, focus, isAside = false, onFocus, children }: FocalPanelProps) {
  const { t } = useTranslation()
  const [dragged, setDragged] = useState<FocalPoint | null>(null)
  const shown = dragged ?? focus
  const choose = (point: FocalPoint | null) => {
    setDragged(null)
    onFocus(point)
  }
  return (
    <div className={classes.panel} data-aside={isAside || undefined}>
      <FocalControl
        image={image}
        focus={shown}
        widest={isAside ? 220 : 280}
        tallest={isAside ? 150 : 180}
        isFirst={!isAside}
        onDrag={setDragged}
        onFocus={choose}
      />
      <div className={classes.words}>
        <Text size="xs">{focalText(shown, t)}</Text>
        <Text size="xs" className={classes.hint}>
          {t('images.focus.hint')}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          className={classes.clear}
          leftSection={<IconFocusCentered size={14} stroke={1.6} />}
          disabled={focus === null}
          onClick={() => choose(null)}
        >
          {t('images.focus.clear')}
        </Button>
      </div>
      <div className={classes.outcome}>{children(shown)}</div>
    </div>
  )
}
