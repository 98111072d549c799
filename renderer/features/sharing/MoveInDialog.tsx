import { Alert, Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { MovedLook } from '../../../shared/contract/sharing.ts'
import { call } from '../../app/call.ts'
import { useAsk } from '../../app/queries.ts'
import { enterWorkspace } from '../../app/workspace.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { MovingProgress } from '../../ui/MovingProgress.tsx'
import { megabyteText } from '../../ui/megabyteText.ts'
import { momentText } from '../../ui/moments.ts'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { Told } from '../../ui/Told.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { FolderField } from '../welcome/FolderField.tsx'

interface MoveInDialogProps {
  readonly file: string
  /** The workspace that is open; null: none. */
  readonly openFolder: string | null
  readonly onClose: () => void
}

/** A whole workspace in a file: what is in it, and where it is to be put, before anything is. */
export function MoveInDialog({ file, openFolder, onClose }: MoveInDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const look = useAsk('workspace.lookAtMoved', { file }, { gcTime: 0 })
  const [chosen, setChosen] = useState<string>()
  const folder = chosen ?? look.data?.suggestedFolder ?? ''
  const moveIn = useMutation({
    mutationFn: () => call('workspace.moveIn', { file, folder }),
    onSuccess({ state }) {
      if (state === null) return
      onClose()
      enterWorkspace(state)
    },
  })
  return (
    <Modal
      opened
      size="lg"
      returnFocus={false}
      closeOnClickOutside={false}
      onClose={moveIn.isPending ? () => undefined : onClose}
      title={t('sharing.moveIn.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        {look.isPending && (
          <>
            <Text size="sm" role="status">
              {t('sharing.take.looking')}
            </Text>
            <SkeletonText lines={5} />
          </>
        )}
        {look.isError && <ErrorNote error={look.error} onRetry={() => void look.refetch()} />}
        {look.data !== undefined && (
          <>
            <MovedView look={look.data} />
            <FolderField value={folder} disabled={moveIn.isPending} onChange={setChosen} />
            {openFolder !== null && (
              <Text size="sm">{t('sharing.moveIn.closes', { folder: openFolder })}</Text>
            )}
            <Text size="sm" c="dimmed">
              {t('sharing.moveIn.held')}
            </Text>
          </>
        )}
        {moveIn.isError && <ErrorNote error={moveIn.error} />}
        {moveIn.data?.state === null && (
          <Told>
            <Text size="sm">{t('sharing.moveIn.cancelled')}</Text>
          </Told>
        )}
        {moveIn.isPending ? (
          <MovingProgress doing="reading" />
        ) : (
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={onClose}>
              {t('common.action.cancel')}
            </Button>
            <Button disabled={look.data === undefined || folder === ''} onClick={() => moveIn.mutate()}>
              {t('sharing.moveIn.confirm')}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  )
}

function MovedView({ look: { fileName, at, counts, bytes, isOlder } }: { readonly look: MovedLook }) {
  const { t } = useTranslation()
  const rows = ['posts', 'contacts', 'publications', 'images', 'archived'] as const
  return (
    <>
      <Text size="sm">
        {t('sharing.moveIn.about', {
          file: fileName,
          moment: momentText(at, Temporal.Now.timeZoneId()),
          size: megabyteText(bytes),
        })}
      </Text>
      <Table verticalSpacing={4} aria-label={t('sharing.moveIn.table')}>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row}>
              <Table.Th fw={400}>{t(`sharing.moveIn.${row}`)}</Table.Th>
              <Table.Td ta="right">{counts[row]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {isOlder && (
        <Alert role="note" variant="light" color="blue">
          {t('sharing.moveIn.older')}
        </Alert>
      )}
    </>
  )
}
