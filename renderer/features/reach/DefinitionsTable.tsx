import { ActionIcon, Table, Text, VisuallyHidden } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import classes from './DefinitionsDialog.module.css'

export type Definition = Output<'figures.definitions'>['definitions'][number]

interface DefinitionsTableProps {
  readonly definitions: readonly Definition[]
  /** Only the officer's own notes can be taken away. */
  readonly onForget: (definition: Definition, id: number) => void
}

/** Each day from which a source counts differently, the latest first: the officer's own notes before what the program knows. */
export function DefinitionsTable({ definitions, onForget }: DefinitionsTableProps) {
  const { t } = useTranslation()
  const own = definitions.filter(({ id }) => id !== null)
  const known = definitions.filter(({ id }) => id === null)
  return (
    <Table verticalSpacing={6} fz="sm" className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('reach.report.source')}</Table.Th>
          <Table.Th>{t('reach.report.metric')}</Table.Th>
          <Table.Th>{t('figures.definitions.from')}</Table.Th>
          <Table.Th>{t('figures.meaning')}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t('common.action.delete')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {[own, known]
          .flatMap((some) => some.toSorted(latestFirst))
          .map((definition) => {
            const { id, source, metric, from, text, href } = definition
            return (
              <Table.Tr key={`${id} ${source} ${metric} ${from}`}>
                <Table.Td className={id === null ? classes.known : undefined}>{source}</Table.Td>
                <Table.Td>{t(`reach.metric.${metric}`)}</Table.Td>
                <Table.Td className={classes.day}>{from}</Table.Td>
                <Table.Td>
                  {text}
                  <Text size="xs" c="dimmed" className={classes.origin}>
                    {href === null ? t('figures.definitions.own') : new URL(href).host}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {id !== null && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('figures.definitions.forget', { source, day: from })}
                      onClick={() => onForget(definition, id)}
                    >
                      <IconTrash size={18} stroke={1.6} />
                    </ActionIcon>
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
      </Table.Tbody>
    </Table>
  )
}

function latestFirst(one: Definition, other: Definition): number {
  return one.from < other.from ? 1 : -1
}
