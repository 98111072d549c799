import { Table, Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../../shared/contract/contract.ts'
import { returnedKinds } from '../../../../shared/contract/reachReturned.ts'
import { formatPeriod } from '../../../../shared/reach/reachTexts.ts'
import type { ReportPeriod } from '../../../../shared/reach/report.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { momentText } from '../../../ui/moments.ts'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { useZone } from '../../../ui/useZone.ts'
import { NumberButton } from '../NumberButton.tsx'
import { NumberDrawer } from '../NumberDrawer.tsx'
import classes from '../ObservationRows.module.css'

interface Opened {
  readonly which: Input<'reach.returnedLetters'>
  readonly title: string
  readonly value: number
}

/** Of our own letters, how many came back and how many were answered, by county: beside what is added up. */
export function ReturnedLetters({ period }: { readonly period: ReportPeriod }) {
  const { t } = useTranslation()
  const headingId = useId()
  const [opened, setOpened] = useState<Opened | null>(null)
  const counties = useAsk('geo.registry', {}).data?.counties ?? []
  const returned = useAsk('reach.returned', { period }, { placeholderData: keepPreviousData })
  if (returned.isError) return <ErrorNote error={returned.error} onRetry={() => void returned.refetch()} />
  const rows = returned.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} size="h5" mt="xl" id={headingId}>
        {t('media.returned.title')}
      </Title>
      <Text size="sm" c="dimmed" maw="72ch" mb="xs">
        {t('media.returned.text')}
      </Text>
      <Table verticalSpacing={6} fz="sm" maw={560} aria-labelledby={headingId}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('reach.by.county')}</Table.Th>
            {returnedKinds.map((kind) => (
              <Table.Th key={kind} className={classes.value}>
                {t(`media.returned.${kind}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => {
            const county = counties.find(({ code }) => code === row.county)?.name ?? t('reach.unknown.county')
            return (
              <Table.Tr key={row.county}>
                <Table.Th scope="row" fw={500}>
                  {county}
                </Table.Th>
                {returnedKinds.map((kind) => {
                  const title = `${county}, ${t(`media.returned.${kind}`)}`
                  const which = { period, kind, county: row.county ?? ('unknown' as const) }
                  return (
                    <Table.Td key={kind} className={classes.value}>
                      <NumberButton
                        value={row[kind]}
                        of={title}
                        onOpen={() => setOpened({ which, title, value: row[kind] })}
                      />
                    </Table.Td>
                  )
                })}
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {opened !== null && <LettersDrawer opened={opened} onClose={() => setOpened(null)} />}
    </section>
  )
}

function LettersDrawer({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const zone = useZone()
  const { which, title, value } = opened
  const asked = useAsk('reach.returnedLetters', which, { gcTime: 10_000 })
  const letters = asked.data?.letters ?? []
  return (
    <NumberDrawer title={title} value={value} hint={formatPeriod(which.period, t)} onClose={onClose}>
      {asked.isPending && <SkeletonTable rows={6} />}
      {asked.isError && <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isSuccess && letters.length === 0 && <Text c="dimmed">{t('reach.screen.noRows')}</Text>}
      {letters.length > 0 && (
        <Table verticalSpacing={6} fz="sm" aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reach.screen.contact')}</Table.Th>
              <Table.Th>{t('reach.screen.letter')}</Table.Th>
              <Table.Th>{t('media.returned.came')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {letters.map((letter) => (
              <Table.Tr key={`${letter.email} ${letter.at}`}>
                <Table.Td>{letter.name === '' ? letter.email : letter.name}</Table.Td>
                <Table.Td>{letter.title}</Table.Td>
                <Table.Td>
                  {momentText(letter.at, zone)}
                  {letter.status !== '' && (
                    <Text size="xs" c="dimmed">
                      {letter.status}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </NumberDrawer>
  )
}
