import { ActionIcon, Group, Paper, Text } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../../shared/post/post.ts'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'

interface FigureCardProps {
  /** undefined: the workspace has it no more. */
  readonly figure: Figure | undefined
  readonly onEdit: (figure: Figure) => void
  readonly onRemove: () => void
}

/** A figure as the row shows it, with its source. */
export function FigureCard({ figure, onEdit, onRemove }: FigureCardProps) {
  const { t } = useTranslation()
  const name = figure?.name ?? t('compose.figure.missing')
  return (
    <Paper withBorder p="xs" radius="md">
      <Group justify="space-between" align="start" wrap="nowrap" gap={4}>
        <FigureValue figure={figure} />
        <Group gap={0} wrap="nowrap">
          {figure !== undefined && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('compose.figure.edit', { name })}
              onClick={() => onEdit(figure)}
            >
              <IconPencil size={14} stroke={1.6} />
            </ActionIcon>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('compose.figure.remove', { name })}
            onClick={onRemove}
          >
            <IconX size={14} stroke={1.6} />
          </ActionIcon>
        </Group>
      </Group>
      <Text size="xs">{name}</Text>
      {figure !== undefined && (
        <Text size="xs" c="dimmed">
          {[figure.period, figure.source].filter((part) => part !== '').join(' · ')}
        </Text>
      )}
    </Paper>
  )
}

/** The number set large, the words around it not. */
function FigureValue({ figure }: { figure: Figure | undefined }) {
  if (figure === undefined) return <Text size="lg">–</Text>
  const { precision, number, unit } = formatFigure(figure, interfaceLanguage())
  return (
    <Text size="sm" lh={1.3}>
      {precision}{' '}
      <Text span fw={700} size="lg" lh={1.2}>
        {number}
      </Text>{' '}
      {unit}
    </Text>
  )
}
