import { Button, Group, Table, Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/contract/contract.ts'
import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { MediaCoverageRow } from '../../../../shared/reach/mediaCoverage.ts'
import type { ReportPeriod } from '../../../../shared/reach/report.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { NumberButton } from '../NumberButton.tsx'
import classes from './media.module.css'
import { OpenedCellRows } from './OpenedCellRows.tsx'
import type { OpenedCell } from './openedCell.ts'

interface MediaCoverageProps {
  /** Beside the heading, to the right; null where they stand elsewhere, and nothing is said of there being no mention. */
  readonly actions: ReactNode
  /** The list below has no mention in the period: all that is counted here is from sums. */
  readonly isListEmpty: boolean
  readonly period: ReportPeriod
  readonly geo: GeoRegistry
}

/** Kind of medium by county: where somebody was seen, how often, and in how many of the counties aimed at. */
export function MediaCoverage({ actions, isListEmpty, period, geo }: MediaCoverageProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const [opened, setOpened] = useState<OpenedCell | null>(null)
  const coverage = useAsk('media.coverage', { period }, { placeholderData: keepPreviousData })
  if (coverage.isError) {
    return <ErrorNote error={coverage.error} onRetry={() => void coverage.refetch()} />
  }
  if (coverage.data === undefined) return <SkeletonTable rows={6} />
  const { counties, aimed, rows } = coverage.data
  if (rows.length === 0 && actions === null) return null
  if (rows.length === 0) {
    return (
      <Group justify="space-between">
        <Text c="dimmed">{t('media.coverage.nothing')}</Text>
        <Group gap="sm">{actions}</Group>
      </Group>
    )
  }
  const named = counties.map((code) => ({
    code,
    name: geo.counties.find((county) => county.code === code)?.short ?? code,
  }))
  const places = [
    ...named,
    ...(rows.some(({ country }) => country !== null)
      ? [{ code: 'country' as const, name: t('media.country') }]
      : []),
    ...(rows.some(({ unknown }) => unknown !== null)
      ? [{ code: 'unknown' as const, name: t('reach.unknown.county') }]
      : []),
  ]
  const cell = (row: MediaCoverageRow, place: (typeof places)[number] | null) => {
    const kind = t(`media.kind.${row.kind ?? 'other'}`)
    const county = place?.name ?? t('reach.total')
    const value = place === null ? row.total : numberAt(row, place.code)
    const which = { period, kind: row.kind ?? ('other' as const), county: place?.code ?? null }
    const title = t('media.coverage.cell', { kind, county })
    return (
      <NumberButton
        value={value}
        of={title}
        onOpen={() => value !== null && setOpened({ which, title, value })}
      />
    )
  }
  return (
    <section aria-labelledby={headingId}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Title order={2} size="h5" id={headingId}>
            {t('media.coverage.title')}
          </Title>
          <Text size="sm" fw={600}>
            {coverageSentence(coverage.data, t)}
          </Text>
          <Text size="sm" c="dimmed">
            {t('media.coverage.text')}
          </Text>
        </div>
        <Group gap="sm">{actions}</Group>
      </Group>
      {isListEmpty && (
        <Group gap="xs" mb="xs" role="note">
          <Text size="sm">{t('media.coverage.onlyCounted')}</Text>
          <Button
            variant="light"
            size="compact-sm"
            onClick={() =>
              setOpened({
                which: { period, kind: null, county: null },
                title: t('media.coverage.counted'),
                value: rows.reduce((sum, { total }) => sum + total, 0),
              })
            }
          >
            {t('media.coverage.openCounted')}
          </Button>
        </Group>
      )}
      <Table verticalSpacing={6} fz="sm" aria-labelledby={headingId}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('media.coverage.kind')}</Table.Th>
            {places.map(({ code, name }) => (
              <Table.Th key={code} className={classes.number}>
                {name}
              </Table.Th>
            ))}
            <Table.Th className={classes.number}>{t('reach.total')}</Table.Th>
            {aimed > 0 && <Table.Th className={classes.number}>{t('media.coverage.reached')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.kind}>
              <Table.Th scope="row" fw={500}>
                {t(`media.kind.${row.kind ?? 'other'}`)}
              </Table.Th>
              {places.map((place) => (
                <Table.Td key={place.code} className={classes.number}>
                  {cell(row, place)}
                </Table.Td>
              ))}
              <Table.Td className={classes.number} fw={600}>
                {cell(row, null)}
              </Table.Td>
              {aimed > 0 && (
                <Table.Td className={classes.number}>
                  {t('media.coverage.reachedOf', { reached: row.reached, aimed })}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt="xs" maw="80ch">
        {t('media.how')} {t('media.coverage.mixed')}
      </Text>
      {opened !== null && <OpenedCellRows opened={opened} onClose={() => setOpened(null)} />}
    </section>
  )
}

type Place = CountyCode | 'country' | 'unknown'

function numberAt(row: MediaCoverageRow, place: Place): number | null {
  if (place === 'country') return row.country
  return place === 'unknown' ? row.unknown : (row.counties[place as CountyCode] ?? null)
}

/** "Seen in radio, television and newspapers in all 4 counties."; empty where no kind was seen in all of them. */
function coverageSentence({ rows, aimed }: Output<'media.coverage'>, t: TFunction): string {
  const everywhere = rows.flatMap(({ kind, reached }) => (kind !== null && reached === aimed ? [kind] : []))
  if (aimed === 0 || everywhere.length === 0) return ''
  const list = new Intl.ListFormat(t('common.locale'), { type: 'conjunction' })
  return t('media.coverage.sentence', {
    aimed,
    kinds: list.format(everywhere.map((kind) => t(`media.kinds.${kind}`))),
  })
}
