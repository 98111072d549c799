import { Alert, Button, Checkbox, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hold } from '../../../shared/archive/hold.ts'
import { useDo } from '../../app/queries.ts'
import { countText } from '../../ui/countText.ts'
import { showDone } from '../../ui/toasts.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import classes from './ArchiveScreen.module.css'
import { LookInSent } from './LookInSent.tsx'

interface HoldDialogProps {
  readonly hold: Hold
  /** Channels whose mailbox can be asked what it has sent. */
  readonly mailboxes: readonly string[]
  readonly onClose: () => void
}

/** What has gone that the database does not know of, and what becomes of it when sending is switched on again. */
export function HoldDialog({ hold, mailboxes, onClose }: HoldDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [isSure, setSure] = useState(false)
  const confirm = useDo('sending.confirm', {
    onSuccess: (confirmed) => {
      showDone(t('archive.hold.confirmed', confirmed))
      onClose()
    },
  })
  const elsewhere = hold.reasons.includes('other-computer')
  return (
    <Modal
      opened
      size="xl"
      returnFocus={false}
      onClose={onClose}
      title={t('archive.hold.dialog')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        {hold.publications.length === 0 ? (
          <Text size="sm">{t('archive.hold.nothingDiffers')}</Text>
        ) : (
          <>
            <Text size="sm">{t('archive.hold.differs')}</Text>
            <GoneTable hold={hold} />
          </>
        )}
        {mailboxes.length > 0 && <LookInSent mailboxes={mailboxes} />}
        <Text size="sm">{t('archive.hold.consequence')}</Text>
        {elsewhere && (
          <Alert color="orange" variant="light" title={t('archive.hold.elsewhere.title')}>
            <Text size="sm">{t('archive.hold.elsewhere.text', { computer: hold.last.computer })}</Text>
          </Alert>
        )}
        <Checkbox
          label={t(elsewhere ? 'archive.hold.sureElsewhere' : 'archive.hold.sure')}
          checked={isSure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('archive.hold.later')}
          </Button>
          <Button disabled={!isSure} loading={confirm.isPending} onClick={() => confirm.mutate({})}>
            {t('archive.hold.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function GoneTable({ hold }: { readonly hold: Hold }) {
  const { t } = useTranslation()
  return (
    <Table verticalSpacing={6} aria-label={t('archive.hold.dialog')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('archive.hold.column.title')}</Table.Th>
          <Table.Th>{t('archive.hold.column.state')}</Table.Th>
          <Table.Th className={classes.number}>{t('archive.hold.column.taken')}</Table.Th>
          <Table.Th className={classes.number}>{t('archive.hold.column.inDoubt')}</Table.Th>
          <Table.Th className={classes.number}>{t('archive.hold.column.wouldGoAgain')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {hold.publications.map(({ id, title, state, taken, inDoubt, wouldGoAgain }) => (
          <Table.Tr key={id}>
            <Table.Td>{title ?? t('archive.hold.untitled', { id })}</Table.Td>
            <Table.Td>{state === null ? t('archive.hold.unknown') : t(`sending.state.${state}`)}</Table.Td>
            <Table.Td className={classes.number}>{countText(taken)}</Table.Td>
            <Table.Td className={classes.number}>{countText(inDoubt)}</Table.Td>
            <Table.Td className={classes.number}>
              {wouldGoAgain === null ? '–' : countText(wouldGoAgain)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
