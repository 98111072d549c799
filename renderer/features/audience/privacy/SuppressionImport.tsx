import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SuppressionReason } from '../../../../shared/audience/contact.ts'
import type {
  SuppressionImportReport,
  SuppressionReject,
} from '../../../../shared/audience/suppressionList.ts'
import type { PickedFile } from '../../../../shared/contract/scalars.ts'
import { useDo } from '../../../app/queries.ts'
import { CountTiles } from '../../../ui/CountTiles.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FileTarget } from '../../../ui/FileTarget.tsx'
import { pickedFile } from '../../../ui/pickedFile.ts'
import { RejectedTable } from '../../../ui/RejectedTable.tsx'
import { Told } from '../../../ui/Told.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'

const reasons = SuppressionReason.exclude(['erased'])
type Reason = (typeof reasons.options)[number]

/** From a list of addresses to blocks: choose the file, see what it comes to, do it. */
export function SuppressionImport({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  useFocusReturn()
  const [file, setFile] = useState<PickedFile | null>(null)
  const [reason, setReason] = useState<Reason>('unsubscribed')
  const [unreadable, setUnreadable] = useState<unknown>(null)
  const read = useDo('suppressions.import', { onError: () => {} })
  const report = read.data
  const choose = async (picked: File) => {
    setUnreadable(null)
    try {
      const chosen = await pickedFile(picked)
      setFile(chosen)
      read.mutate({ ...chosen, reason, dryRun: true })
    } catch (error) {
      setUnreadable(error)
    }
  }
  const error = unreadable ?? read.error
  return (
    <Modal
      opened
      returnFocus={false}
      size={760}
      onClose={onClose}
      title={t('privacy.suppressions.importTitle')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        {error != null && <ErrorNote error={error} />}
        {report === undefined || file === null ? (
          <>
            <Select
              label={t('privacy.suppressions.importReason')}
              data={reasons.options.map((value) => ({ value, label: t(`audience.suppression.${value}`) }))}
              value={reason}
              allowDeselect={false}
              w={300}
              onChange={(value) => setReason(reasons.safeParse(value).data ?? 'unsubscribed')}
            />
            <FileTarget
              alsoAccepts=".xlsx"
              isBusy={read.isPending}
              onChosen={(picked) => void choose(picked)}
            />
            <Text size="sm" c="dimmed">
              {t('privacy.suppressions.importTeach')}
            </Text>
          </>
        ) : (
          <Report
            fileName={file.fileName}
            report={report}
            isBusy={read.isPending}
            onBack={() => {
              setFile(null)
              read.reset()
            }}
            onImport={() => read.mutate({ ...file, reason, dryRun: false })}
            onClose={onClose}
          />
        )}
      </Stack>
    </Modal>
  )
}

/** Where in a row the fault is. */
const columnOf = {
  'address-missing': 'privacy.email',
  'address-invalid': 'privacy.email',
  duplicate: 'privacy.email',
  'reason-unknown': 'privacy.reason',
  'date-invalid': 'privacy.day',
} as const satisfies Record<SuppressionReject['reason'], string>

interface ReportProps {
  readonly fileName: string
  readonly report: SuppressionImportReport
  readonly isBusy: boolean
  readonly onBack: () => void
  readonly onImport: () => void
  readonly onClose: () => void
}

function Report({ fileName, report, isBusy, onBack, onImport, onClose }: ReportProps) {
  const { t } = useTranslation()
  const { dryRun, batch, added, raised, known, contacts, rejected, rejectedCount } = report
  const undo = useDo('suppressions.undoImport', {
    onSuccess: ({ removed }) => {
      showDone(t('privacy.suppressions.undone', { count: removed }))
      onClose()
    },
  })
  const isNothing = added + raised === 0
  const said = isNothing ? 'nothing' : dryRun ? 'tried' : 'imported'
  return (
    <>
      <Text fw={600}>{fileName}</Text>
      <Told>
        <Group gap={8}>
          {!dryRun && (
            <IconCircleCheck size={18} stroke={1.6} color="var(--mantine-primary-color-filled)" aria-hidden />
          )}
          <Text>{t(`privacy.suppressions.${said}`)}</Text>
        </Group>
      </Told>
      <CountTiles
        counts={[
          { label: t('privacy.suppressions.added'), count: added },
          { label: t('privacy.suppressions.raised'), count: raised },
          { label: t('privacy.suppressions.known'), count: known },
          { label: t('privacy.suppressions.rejectedCount'), count: rejectedCount, isBad: true },
        ]}
      />
      {contacts > 0 && <Text size="sm">{t('privacy.suppressions.contacts', { count: contacts })}</Text>}
      {rejected.length > 0 && (
        <RejectedTable
          lines={rejected.map(({ row, reason, value }) => ({
            ...{ row, value, column: t(columnOf[reason]) },
            reason: t(`privacy.suppressions.reject.${reason}`),
          }))}
        />
      )}
      <Group justify={dryRun || batch !== null ? 'space-between' : 'flex-end'}>
        {dryRun && (
          <Button variant="default" onClick={onBack}>
            {t('common.action.back')}
          </Button>
        )}
        {!dryRun && batch !== null && (
          <Button variant="subtle" loading={undo.isPending} onClick={() => undo.mutate({ batch })}>
            {t('privacy.suppressions.undo')}
          </Button>
        )}
        {dryRun ? (
          <Button data-autofocus disabled={isNothing} loading={isBusy} onClick={onImport}>
            {t('privacy.suppressions.doIt', { count: added + raised })}
          </Button>
        ) : (
          <Button data-autofocus onClick={onClose}>
            {t('common.action.close')}
          </Button>
        )}
      </Group>
    </>
  )
}
