import { Button, Group, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconInfoCircle, IconMapPinQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReachImportReport } from '../../../../shared/contract/reachImport.ts'
import { CountTiles } from '../../../ui/CountTiles.tsx'
import { RejectedTable } from '../../../ui/RejectedTable.tsx'
import { Told } from '../../../ui/Told.tsx'

interface ReachImportOutcomeProps {
  readonly fileName: string
  readonly report: ReachImportReport
  /** To the places that wait for an answer. */
  readonly onPlaces: () => void
}

/** Rows named one by one; every one is under "unknown" in the table too. */
const most = 40

/** What an import has done: counts that add up to the file's rows, what was refused, and what has no county. */
export function ReachImportOutcome({ fileName, report, onPlaces }: ReachImportOutcomeProps) {
  const { t } = useTranslation()
  const { added, unchanged, superseded, rejected, leftOut, unknownCounty } = report
  // Words that nobody could place; where the source says nothing there is nothing to name.
  const named = unknownCounty.filter(({ value }) => value !== '')
  const nothing = added + unchanged === 0
  return (
    <>
      <Text fw={600}>{fileName}</Text>
      <Told>
        <Group gap={8}>
          {nothing ? (
            <IconInfoCircle size={18} stroke={1.6} aria-hidden />
          ) : (
            <IconCircleCheck size={18} stroke={1.6} color="var(--mantine-primary-color-filled)" aria-hidden />
          )}
          <Text>{t(nothing ? 'reach.screen.importNothing' : 'reach.screen.importDone')}</Text>
        </Group>
      </Told>
      <CountTiles
        counts={[
          { label: t('reach.screen.importAdded'), count: added },
          { label: t('reach.screen.importUnchanged'), count: unchanged },
          ...(superseded > 0 ? [{ label: t('reachImport.superseded'), count: superseded }] : []),
          { label: t('reach.screen.importRejected'), count: rejected.length, isBad: true },
        ]}
      />
      {leftOut.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('reachImport.leftOutRows', {
            count: leftOut.length,
            rows: leftOut
              .slice(0, most)
              .map(({ row, why }) =>
                t('reachImport.leftOutRow', { row, why: t(`reachImport.leftOut.${why}`) }),
              )
              .join(', '),
          })}
        </Text>
      )}
      {rejected.length > 0 && (
        <section aria-labelledby="reach-rejected">
          <Title order={3} size="h6" mb={6} id="reach-rejected">
            {t('reach.screen.rejected', { count: rejected.length })}
          </Title>
          <RejectedTable
            lines={rejected.map(({ row, column, value, reason }) => ({
              ...{ row, column, value },
              reason: t(`reach.reject.${reason}`),
            }))}
          />
        </section>
      )}
      {unknownCounty.length > 0 && (
        <section aria-labelledby="reach-unknown-county">
          <Title order={3} size="h6" mb={2} id="reach-unknown-county">
            {t('reach.screen.unknownCounty', { count: unknownCounty.length })}
          </Title>
          <Text size="sm" c="dimmed">
            {t('reach.screen.unknownCountyText')}
          </Text>
          <Text size="sm" mt={4}>
            {[
              ...named
                .slice(0, most)
                .map(({ row, value }) => t('reach.screen.unknownCountyRow', { row, value })),
              ...(named.length > most ? [t('common.andMore', { count: named.length - most })] : []),
            ].join(', ')}
          </Text>
          {named.length > 0 && added > 0 && (
            <Button
              variant="light"
              size="compact-sm"
              mt={8}
              leftSection={<IconMapPinQuestion size={16} stroke={1.6} aria-hidden />}
              onClick={onPlaces}
            >
              {t('reachImport.answerPlaces')}
            </Button>
          )}
        </section>
      )}
    </>
  )
}
