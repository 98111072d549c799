import { ActionIcon, Group, Paper, Popover, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle, IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../../shared/post/post.ts'
import type { FigureCount } from '../../../../shared/reach/figureCount.ts'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { usePostBeingWritten } from '../postContext.ts'
import { FigureAbout } from './FigureAbout.tsx'
import { FigureRowsDrawer } from './FigureRowsDrawer.tsx'

interface FigureCardProps {
  /** undefined: the workspace has it no more. */
  readonly figure: Figure | undefined
  /** How a counted one was counted. */
  readonly count: FigureCount | undefined
  readonly onEdit: (figure: Figure) => void
  readonly onRemove: () => void
}

/** A figure as the row shows it, with its source. */
export function FigureCard({ figure, count, onEdit, onRemove }: FigureCardProps) {
  const { t } = useTranslation()
  const { language } = usePostBeingWritten()
  const [opened, setOpened] = useState(false)
  const name = figure?.name ?? t('compose.figure.missing')
  return (
    <Paper withBorder p="xs" radius="md">
      <Group justify="space-between" align="start" wrap="nowrap" gap={4}>
        <FigureValue figure={figure} />
        <Group gap={0} wrap="nowrap">
          {figure !== undefined && (
            <Popover position="bottom-start" width={410} shadow="md" withinPortal>
              <Popover.Target>
                <ActionIcon
                  variant="subtle"
                  color={count?.problem ? 'orange' : 'gray'}
                  size="sm"
                  aria-label={t('figures.about', { name })}
                >
                  {count?.problem ? (
                    <IconAlertTriangle size={14} stroke={1.6} />
                  ) : (
                    <IconInfoCircle size={14} stroke={1.6} />
                  )}
                </ActionIcon>
              </Popover.Target>
              <Popover.Dropdown>
                <FigureAbout
                  figure={figure}
                  count={count}
                  onOpenRows={() => setOpened(true)}
                  onEdit={() => onEdit(figure)}
                />
              </Popover.Dropdown>
            </Popover>
          )}
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
      {opened && figure !== undefined && figure.query !== null && (
        <FigureRowsDrawer
          name={name}
          value={formatFigure(figure, language).text}
          query={figure.query}
          onClose={() => setOpened(false)}
        />
      )}
    </Paper>
  )
}

/** The number set large, the words around it not. */
function FigureValue({ figure }: { figure: Figure | undefined }) {
  const { language } = usePostBeingWritten()
  if (figure === undefined) return <Text size="lg">–</Text>
  const { precision, number, unit } = formatFigure(figure, language)
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
