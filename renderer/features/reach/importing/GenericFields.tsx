import { Group, Select, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReachFileLook } from '../../../../shared/contract/reachImport.ts'
import { genericColumns } from '../../../../shared/reach/importSources.ts'
import { observedMetrics } from '../../../../shared/reach/observation.ts'
import classes from '../../../ui/columnsTable.module.css'
import { assignColumn, columnHeld } from './mappingColumns.ts'
import type { SaidOfFile } from './useReachImport.ts'

interface GenericFieldsProps {
  readonly look: ReachFileLook
  readonly answers: SaidOfFile
  readonly onAnswer: (change: Partial<SaidOfFile>) => void
}

/** Of a table that no source is known for: which column is which, and what holds for every row. */
export function GenericFields({ look, answers, onAnswer }: GenericFieldsProps) {
  const { t } = useTranslation()
  const { mapping, said } = answers
  const choices = [
    { value: 'skip', label: t('reachImport.skip') },
    ...genericColumns.map((column) => ({
      value: column as string,
      label: t(`reachImport.column.${column}`),
    })),
  ]
  const say = (change: Partial<SaidOfFile['said']>) => onAnswer({ said: { ...said, ...change } })
  return (
    <>
      <Text size="sm" fw={600} mb={6} id="reach-columns">
        {t(look.isMappingKept ? 'reachImport.columnsKept' : 'reachImport.columns')}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than the dialog, it is scrolled by the arrow keys */}
      <section className={classes.scroll} aria-labelledby="reach-columns" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {look.headings.map((heading, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same heading, and none moves
                <th key={index} scope="col" data-skipped={columnHeld(mapping, heading) === null || undefined}>
                  <span className={classes.heading}>
                    {heading || t('reachImport.unnamed', { number: index + 1 })}
                  </span>
                  <Select
                    size="xs"
                    aria-label={t('reachImport.columnOf', { heading: heading || String(index + 1) })}
                    allowDeselect={false}
                    disabled={heading === '' || look.headings.indexOf(heading) !== index}
                    data={choices}
                    value={columnHeld(mapping, heading) ?? 'skip'}
                    onChange={(chosen) => onAnswer({ mapping: assignColumn(mapping, heading, chosen) })}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {look.preview.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file that is only shown
              <tr key={row}>
                {look.headings.map((heading, index) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: as the headings
                    key={index}
                    data-skipped={columnHeld(mapping, heading) === null || undefined}
                    title={cells[index]}
                  >
                    {cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Group gap="md" mt="md" align="flex-start">
        {mapping.source === undefined && (
          <TextInput
            required
            label={t('reachImport.saidSource')}
            placeholder={t('reach.screen.sourceHint')}
            value={said.source}
            onChange={(event) => say({ source: event.currentTarget.value })}
          />
        )}
        {mapping.channel === undefined && (
          <TextInput
            required
            label={t('reachImport.saidChannel')}
            placeholder={t('reach.screen.channelHint')}
            value={said.channel}
            onChange={(event) => say({ channel: event.currentTarget.value })}
          />
        )}
        {mapping.metric === undefined && (
          <Select
            required
            label={t('reachImport.saidMetric')}
            data={observedMetrics.map((metric) => ({
              value: metric as string,
              label: t(`reach.metric.${metric}`),
            }))}
            value={said.metric || null}
            onChange={(metric) => say({ metric: metric ?? '' })}
          />
        )}
      </Group>
    </>
  )
}
