import { Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  type ColumnMapping,
  type ContactFileLook,
  importFields,
} from '../../../../shared/contract/contactImport.ts'
import classes from '../../../ui/columnsTable.module.css'
import { assignColumn, fieldOfColumn } from './columnFields.ts'

interface ColumnsTableProps {
  readonly look: ContactFileLook
  readonly mapping: ColumnMapping
  readonly onChange: (mapping: ColumnMapping) => void
}

/** Rows of the file under their headings: enough to see what a column holds. */
const rowsShown = 4

export function ColumnsTable({ look, mapping, onChange }: ColumnsTableProps) {
  const { t } = useTranslation()
  const columns = columnsOf(look)
  const choices = [
    { value: 'skip', label: t('audience.import.skip') },
    ...importFields.map((field) => ({ value: field as string, label: t(`audience.field.${field}`) })),
  ]
  return (
    <div>
      <Text size="sm" fw={600} mb={6} id="import-columns">
        {t('audience.import.columns')}
      </Text>
      <section className={classes.scroll} aria-labelledby="import-columns">
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map(({ index, heading, isUsable }) => {
                const field = isUsable ? fieldOfColumn(mapping, heading) : null
                const name = heading === '' ? t('audience.import.unnamed', { number: index + 1 }) : heading
                return (
                  <th key={index} scope="col" data-skipped={field === null || undefined}>
                    <span className={classes.heading}>{name}</span>
                    <Select
                      size="xs"
                      aria-label={t('audience.import.column', { heading: name })}
                      allowDeselect={false}
                      disabled={!isUsable}
                      data={choices}
                      value={field ?? 'skip'}
                      onChange={(chosen) => {
                        const picked = importFields.find((known) => known === chosen) ?? null
                        onChange(assignColumn(mapping, heading, picked))
                      }}
                    />
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {sampleRows(look).map(({ row, cells }) => (
              <tr key={row}>
                {columns.map(({ index, heading, isUsable }) => (
                  <td
                    key={index}
                    data-skipped={!isUsable || fieldOfColumn(mapping, heading) === null || undefined}
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
    </div>
  )
}

function sampleRows({ sample }: ContactFileLook) {
  return sample.slice(0, rowsShown).map((cells, index) => ({ row: index + 2, cells }))
}

/** A column is chosen by its heading, so of two with the same one only the first can be, and one without none. */
function columnsOf({ headings }: ContactFileLook) {
  return headings.map((heading, index) => ({
    index,
    heading,
    isUsable: heading !== '' && headings.indexOf(heading) === index,
  }))
}
