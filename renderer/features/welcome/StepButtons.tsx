import { Button, Group } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Start.module.css'
import type { StepProps } from './stepProps.ts'

interface StepButtonsProps extends Pick<StepProps, 'onSkip' | 'onBack'> {
  /** Left out where the button belongs to a form, which it then submits. */
  readonly onNext?: () => void
  /** What skipping is called here. */
  readonly skip?: string
  /** Nothing has been done here yet: going on is skipping. */
  readonly isOpen: boolean
  readonly isLast?: boolean
}

/** Back, skip and on: always in the same place, also in a low window. */
export function StepButtons({ onNext, onSkip, onBack, skip, isOpen, isLast = false }: StepButtonsProps) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" className={classes.buttons}>
      {onBack === null ? (
        <span />
      ) : (
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={18} stroke={1.6} aria-hidden />}
          onClick={onBack}
        >
          {t('start.back')}
        </Button>
      )}
      <Group gap="xs">
        {isOpen && (
          <Button variant="default" onClick={onSkip}>
            {skip ?? t('start.skip')}
          </Button>
        )}
        {(!isOpen || onNext === undefined) && (
          <Button
            data-next
            {...(onNext === undefined ? { type: 'submit' as const } : { onClick: onNext })}
            rightSection={!isLast && <IconArrowRight size={18} stroke={1.6} aria-hidden />}
          >
            {t(isLast ? 'start.finish' : 'start.next')}
          </Button>
        )}
      </Group>
    </Group>
  )
}
