import { SegmentedControl, Stack, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArchiveCounts } from '../../../shared/archive/manifest.ts'
import { countText } from '../../ui/countText.ts'
import classes from './ArchiveScreen.module.css'

const sentStates = ['sent', 'bounced', 'rejected', 'in-doubt', 'suppressed'] as const
const triedStates = ['tried', 'rejected', 'suppressed'] as const

/** How many there were in each state, per county or municipality. What has no place stands last. */
export function PlaceTable({ counts }: { readonly counts: ArchiveCounts }) {
  const { t } = useTranslation()
  const states = counts.all.tried > 0 ? triedStates : sentStates
  const [by, setBy] = useState<'counties' | 'municipalities'>('counties')
  return (
    <Stack gap="sm" align="flex-start">
      <SegmentedControl
        size="xs"
        aria-label={t('archive.places.by')}
        value={by}
        onChange={(value) => setBy(value === 'counties' ? 'counties' : 'municipalities')}
        data={(['counties', 'municipalities'] as const).map((value) => ({
          value,
          label: t(`archive.places.${value}`),
        }))}
      />
      <Table verticalSpacing={6} aria-label={t(`archive.places.${by}`)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`archive.places.${by}`)}</Table.Th>
            {states.map((state) => (
              <Table.Th key={state} className={classes.number}>
                {t(`sending.delivery.${state}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rowsOf(counts, by).map(({ key, name, counts: of }) => (
            <Table.Tr key={key}>
              <Table.Td>{name ?? t('archive.places.unknown')}</Table.Td>
              {states.map((state) => (
                <Table.Td key={state} className={classes.number}>
                  {countText(of[state])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

function rowsOf(counts: ArchiveCounts, by: 'counties' | 'municipalities') {
  return by === 'counties'
    ? counts.counties.map((row) => ({ ...row, key: row.county ?? '' }))
    : counts.municipalities.map((row) => ({ ...row, key: row.municipality ?? '' }))
}
