import { Table, Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPeriod } from '../../../shared/reach/reachTexts.ts'
import type { OwnFigure, ReportPeriod } from '../../../shared/reach/report.ts'
import { figureWords } from '../../../shared/social/figureWords.ts'
import { useAsk } from '../../app/queries.ts'
import { NumberButton } from './NumberButton.tsx'
import classes from './ObservationRows.module.css'
import { RowsBehind } from './RowsBehind.tsx'

interface OwnFiguresProps {
  readonly figures: readonly OwnFigure[]
  readonly period: ReportPeriod
}

/** Likes, shares and replies under each network's own name, beside what is added up; every number opens its rows. */
export function OwnFigures({ figures, period }: OwnFiguresProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const [opened, setOpened] = useState<OwnFigure | null>(null)
  if (figures.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} size="h5" mt="xl" id={headingId}>
        {t('reach.ownFigures.title')}
      </Title>
      <Text size="sm" c="dimmed" maw="72ch" mb="xs">
        {t('reach.ownFigures.text')}
      </Text>
      <Table verticalSpacing={6} fz="sm" aria-labelledby={headingId}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('reach.ownFigures.channel')}</Table.Th>
            <Table.Th>{t('reach.ownFigures.figure')}</Table.Th>
            <Table.Th className={classes.value}>{t('reach.ownFigures.posts')}</Table.Th>
            <Table.Th className={classes.value}>{t('reach.ownFigures.value')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {figures.map((figure) => (
            <Table.Tr key={`${figure.channel} ${figure.figure}`}>
              <Table.Td>{figure.channel}</Table.Td>
              <Table.Td>
                <Text size="xs" ff="monospace">
                  {figure.figure}
                </Text>
                <Text size="xs" c="dimmed">
                  {figureWords({ name: figure.figure, definition: figure.definition }, t)}
                </Text>
              </Table.Td>
              <Table.Td className={classes.value}>
                <NumberButton
                  value={figure.posts}
                  of={`${figure.channel}, ${figure.figure}, ${t('reach.ownFigures.posts')}`}
                  onOpen={() => setOpened(figure)}
                />
              </Table.Td>
              <Table.Td className={classes.value}>
                <NumberButton
                  value={figure.value}
                  of={`${figure.channel}, ${figure.figure}`}
                  onOpen={() => setOpened(figure)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {opened !== null && <OwnRows figure={opened} period={period} onClose={() => setOpened(null)} />}
    </section>
  )
}

interface OwnRowsProps {
  readonly figure: OwnFigure
  readonly period: ReportPeriod
  readonly onClose: () => void
}

/** Of each post the figure that counts, with when it was collected and where the post is. */
function OwnRows({ figure: { channel, figure, definition, value }, period, onClose }: OwnRowsProps) {
  const { t } = useTranslation()
  const rows = useAsk('reach.figureRows', { period, channel, figure }, { gcTime: 10_000 })
  return (
    <RowsBehind
      title={`${channel}: ${figure}`}
      value={value}
      hint={`${formatPeriod(period, t)}. ${figureWords({ name: figure, definition }, t)}`}
      rows={rows}
      onClose={onClose}
    />
  )
}
