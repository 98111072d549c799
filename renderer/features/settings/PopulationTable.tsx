import { Button, Group, NumberInput, Table, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { County } from '../../../shared/geo/registry.ts'
import type { WorkspaceSettings } from '../../../shared/workspace/settings.ts'
import { offerUndo } from '../../ui/undoLatest.ts'
import { fillPopulations, type PopulationDraft, readPopulations } from './populations.ts'
import { useSaveSettings } from './useSaveSettings.ts'

interface PopulationTableProps {
  readonly settings: WorkspaceSettings
  readonly counties: readonly County[]
}

/** Inhabitants of every county aimed at, each with its year and its source. */
export function PopulationTable({ settings, counties }: PopulationTableProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<readonly PopulationDraft[]>([])
  const [tried, setTried] = useState(false)
  const { save: putBack } = useSaveSettings(settings)
  const [before, setBefore] = useState(settings.populations)
  const { save, saving } = useSaveSettings(settings, () => {
    setTyped([])
    setTried(false)
    offerUndo(t('settings.population.saved'), () => putBack({ populations: before }))
  })
  const rows = fillPopulations(settings, typed)
  const outcome = readPopulations(settings, rows)
  const change = (row: PopulationDraft, part: Partial<PopulationDraft>) =>
    setTyped([...typed.filter(({ county }) => county !== row.county), { ...row, ...part }])
  if (rows.length === 0) return <Text c="dimmed">{t('settings.population.none')}</Text>
  return (
    <>
      <Table verticalSpacing={6} horizontalSpacing={6} withRowBorders={false}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.population.county')}</Table.Th>
            <Table.Th w={140}>{t('settings.population.inhabitants')}</Table.Th>
            <Table.Th w={96}>{t('settings.population.year')}</Table.Th>
            <Table.Th>{t('settings.population.source')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => {
            const county = counties.find(({ code }) => code === row.county)?.short ?? row.county
            const incomplete = tried && outcome.incomplete.includes(row.county)
            return (
              <Table.Tr key={row.county}>
                <Table.Td>{county}</Table.Td>
                <Table.Td>
                  <NumberInput
                    size="xs"
                    hideControls
                    allowDecimal={false}
                    allowNegative={false}
                    thousandSeparator=" "
                    aria-label={t('settings.population.inhabitantsOf', { county })}
                    value={row.inhabitants ?? ''}
                    error={incomplete && row.inhabitants === null}
                    onChange={(value) =>
                      change(row, { inhabitants: typeof value === 'number' ? value : null })
                    }
                  />
                </Table.Td>
                <Table.Td>
                  <NumberInput
                    size="xs"
                    hideControls
                    allowDecimal={false}
                    aria-label={t('settings.population.yearOf', { county })}
                    value={row.year ?? ''}
                    error={incomplete && row.year === null}
                    onChange={(value) => change(row, { year: typeof value === 'number' ? value : null })}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    size="xs"
                    maxLength={300}
                    aria-label={t('settings.population.sourceOf', { county })}
                    placeholder={t('settings.population.sourceHint')}
                    value={row.source}
                    error={incomplete && row.source.trim() === ''}
                    onChange={(event) => change(row, { source: event.currentTarget.value })}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end" mt="md">
        {tried && outcome.incomplete.length > 0 && (
          <Text size="sm" c="red" role="alert">
            {t('settings.population.incomplete')}
          </Text>
        )}
        <Button
          variant="light"
          loading={saving}
          onClick={() => {
            setTried(true)
            if (outcome.incomplete.length > 0) return
            setBefore(settings.populations)
            save({ populations: outcome.populations })
          }}
        >
          {t('common.action.save')}
        </Button>
      </Group>
    </>
  )
}
