import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface FormButtonsProps {
  readonly saving: boolean
  readonly onCancel: () => void
  readonly disabled?: boolean
  /** red: what is done cannot be undone. */
  readonly color?: 'red'
  readonly mt?: 'xs' | 'md'
  /** What the form does; saves, where nothing is said. */
  readonly children?: ReactNode
}

/** The last row of a dialogue's form: out of it, and on. */
export function FormButtons({ saving, onCancel, disabled = false, color, mt, children }: FormButtonsProps) {
  const { t } = useTranslation()
  return (
    <Group justify="flex-end" gap="sm" {...(mt && { mt })}>
      <Button variant="default" onClick={onCancel}>
        {t('common.action.cancel')}
      </Button>
      <Button type="submit" loading={saving} disabled={disabled} {...(color && { color })}>
        {children ?? t('common.action.save')}
      </Button>
    </Group>
  )
}
