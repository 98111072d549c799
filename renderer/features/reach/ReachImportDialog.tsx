import { Button, FileButton, Group, Modal, Stack, Table, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReachImportReport } from '../../../shared/contract/reach.ts'
import { call } from '../../app/call.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { pickedFile } from '../../ui/pickedFile.ts'

/** From a CSV file to observations: choose it, and read what was taken and what was not. */
export function ReachImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const reading = useMutation({
    mutationFn: async (file: File) => call('reach.import', await pickedFile(file)),
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t('reach.screen.importTitle')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack>
        {reading.data === undefined ? (
          <>
            <Text size="sm">{t('reach.screen.importTeach')}</Text>
            <Text size="sm" ff="monospace">
              {t('reach.screen.importColumns')}
            </Text>
            <Text size="sm" c="dimmed">
              {t('reach.screen.importMore')}
            </Text>
            {reading.isError && <ErrorNote error={reading.error} />}
          </>
        ) : (
          <ImportOutcome report={reading.data} />
        )}
        <Group justify="flex-end">
          {reading.data === undefined ? (
            <FileButton
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              inputProps={{ 'aria-label': t('common.action.chooseFile') }}
              onChange={(file) => file !== null && reading.mutate(file)}
            >
              {({ onClick }) => (
                <Button data-autofocus loading={reading.isPending} onClick={onClick}>
                  {t('common.action.chooseFile')}
                </Button>
              )}
            </FileButton>
          ) : (
            <Button data-autofocus onClick={onClose}>
              {t('common.action.close')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

function ImportOutcome({ report }: { report: ReachImportReport }) {
  const { t } = useTranslation()
  const { added, unchanged, rejected, unknownCounty } = report
  return (
    <>
      <Text role="status">{t('reach.cli.imported', { added, unchanged, rejected: rejected.length })}</Text>
      {rejected.length > 0 && (
        <section aria-labelledby="reach-rejected">
          <Title order={3} size="h6" mb={4} id="reach-rejected">
            {t('reach.screen.rejected')}
          </Title>
          <Table.ScrollContainer minWidth={0} maxHeight={220}>
            <Table verticalSpacing={6} fz="sm" stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('reach.screen.row')}</Table.Th>
                  <Table.Th>{t('reach.screen.column')}</Table.Th>
                  <Table.Th>{t('reach.screen.value')}</Table.Th>
                  <Table.Th>{t('reach.screen.reason')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rejected.map(({ row, column, reason, value }) => (
                  <Table.Tr key={`${row} ${column}`}>
                    <Table.Td>{row}</Table.Td>
                    <Table.Td>{column}</Table.Td>
                    <Table.Td>{value}</Table.Td>
                    <Table.Td>{t(`reach.reject.${reason}`)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </section>
      )}
      {unknownCounty.length > 0 && (
        <section aria-labelledby="reach-unknown-county">
          <Title order={3} size="h6" mb={4} id="reach-unknown-county">
            {t('reach.screen.unknownCounty')}
          </Title>
          <Text size="sm">
            {unknownCounty
              .map(({ row, value }) => t('reach.screen.unknownCountyRow', { row, value }))
              .join(', ')}
          </Text>
        </section>
      )}
    </>
  )
}
