import { Drawer, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatReach } from '../../../shared/reach/reachTexts.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { useOwnEscape } from '../../ui/useOwnEscape.ts'

interface NumberDrawerProps {
  /** "Norrbottens län: Besök" */
  readonly title: string
  readonly value: number | null
  /** How it is read where it is no plain number: "14 200–47 812". */
  readonly text?: string
  /** Of which days, and by which rule. */
  readonly hint?: string
  /** What it is made of. */
  readonly children: ReactNode
  readonly onClose: () => void
}

/** A number that was opened, at the right of the window; under it what it is made of. */
export function NumberDrawer({ title, value, text, hint, children, onClose }: NumberDrawerProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const inside = useOwnEscape<HTMLDivElement>(onClose)
  return (
    <Drawer
      opened
      onClose={onClose}
      closeOnEscape={false}
      position="right"
      size={800}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack ref={inside}>
        <div>
          <Text fz="h2" fw={650} lh={1.2}>
            {text ?? formatReach(value, t)}
          </Text>
          {hint !== undefined && (
            <Text size="sm" c="dimmed">
              {hint}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </Drawer>
  )
}
