import { Group, Text, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SenderFinding } from '../../../../shared/delivery/senderFinding.ts'
import styles from './CheckLine.module.css'

type Level = SenderFinding['level']

interface CheckLineProps {
  readonly level: Level
  readonly children: ReactNode
  /** What to do about it; '' where there is nothing. */
  readonly remedy?: string
}

/** One thing that was looked at: how it stands, in colour, shape and words. */
export function CheckLine({ level, children, remedy = '' }: CheckLineProps) {
  const { t } = useTranslation()
  const Icon = icons[level]
  return (
    <Group component="li" gap={8} wrap="nowrap" align="flex-start" className={styles.line}>
      <Icon size={18} stroke={1.6} aria-hidden className={styles[level]} />
      <Text size="sm" component="div">
        <VisuallyHidden>{t(`sendCheck.level.${level}`)}: </VisuallyHidden>
        {children}
        {remedy !== '' && (
          <Text size="sm" c="dimmed">
            {remedy}
          </Text>
        )}
      </Text>
    </Group>
  )
}

const icons = {
  good: IconCircleCheck,
  note: IconInfoCircle,
  warning: IconAlertTriangle,
  unknown: IconHelpCircle,
}
