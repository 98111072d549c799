import { Alert, Button, Divider, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { Backup } from '../../../shared/workspace/backup.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { showError } from '../../app/showError.ts'
import { enterWorkspace } from '../../app/workspace.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { LanguageChoice } from '../../ui/LanguageChoice.tsx'
import { SkeletonBlock } from '../../ui/Skeletons.tsx'
import { showSaved } from '../../ui/toasts.tsx'
import { keepsDraftOf } from '../compose/draft/keptDraft.ts'
import { useStart } from '../welcome/useStart.ts'
import welcome from '../welcome/Welcome.module.css'
import { BackupTable } from './BackupTable.tsx'
import { backupMoment } from './backupMoment.ts'
import { RestoreDialog } from './RestoreDialog.tsx'

interface RescueScreenProps {
  readonly folder: string
  /** The database is not there; else it is there and cannot be read. */
  readonly isGone: boolean
}

/** In place of the first screen, where a workspace's database cannot be read: what happened, and the way back. Nothing here removes anything. */
export function RescueScreen({ folder, isGone }: RescueScreenProps) {
  const { t } = useTranslation()
  // Where no workspace is open there is no other.
  const zone = Temporal.Now.timeZoneId()
  const kept = useAsk('workspace.backups', { folder })
  const [chosen, setChosen] = useState<Backup | null>(null)
  const start = useStart()
  const save = useDo('workspace.saveDamaged', {
    onSuccess: ({ folder: saved }) =>
      saved !== null && showSaved(t('backups.rescue.saved', { folder: saved }), saved),
  })
  const leave = useDo('workspace.close', { onSuccess: enterWorkspace })
  const sound = useAsk('workspace.soundBackup', { folder }, { gcTime: 0 })
  const [hasUnsaved, setHasUnsaved] = useState(false)
  // A text that was being written is kept as its screen goes, which is after this one has been drawn for the first time.
  useEffect(() => setHasUnsaved(keepsDraftOf(folder)), [folder])
  const show = useDo('workspace.showFolder')
  const all = kept.data?.backups ?? []
  const newest = all.find(({ name }) => name === sound.data?.name)
  const others = all.filter((backup) => backup !== newest)
  const skipped = newest === undefined ? 0 : all.indexOf(newest)
  return (
    <main className={welcome.screen}>
      <div className={welcome.column}>
        <div className={welcome.language}>
          <LanguageChoice />
        </div>
        <Stack gap="md">
          <Title order={1}>{t(isGone ? 'backups.rescue.gone' : 'backups.rescue.damaged')}</Title>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {folder}
          </Text>
          <Alert
            color="orange"
            variant="light"
            role="note"
            icon={<IconAlertTriangle stroke={1.6} aria-hidden />}
          >
            {t(isGone ? 'backups.rescue.goneText' : 'backups.rescue.damagedText')}
            {hasUnsaved && ` ${t('backups.rescue.unsaved')}`}
          </Alert>
          {kept.isError && <ErrorNote error={kept.error} onRetry={() => void kept.refetch()} />}
          {kept.data !== undefined && all.length === 0 && <Text>{t('backups.rescue.none')}</Text>}
          {all.length > 0 && sound.isPending && (
            <>
              <Text size="sm" role="status">
                {t('backups.rescue.looking')}
              </Text>
              <SkeletonBlock height={140} />
            </>
          )}
          {sound.isError && <ErrorNote error={sound.error} onRetry={() => void sound.refetch()} />}
          {all.length > 0 && sound.data?.name === null && <Text>{t('backups.rescue.noneSound')}</Text>}
          {newest !== undefined && (
            <Paper withBorder radius="lg" p="lg">
              <Title order={2} size="h4">
                {t('backups.rescue.newest')}
              </Title>
              <Text mt={4}>
                {backupMoment(newest, zone)} · {t('backups.holds', newest.counts)}
              </Text>
              <Text size="sm" c="dimmed" mt={4} mb="md">
                {t('backups.rescue.lost', { at: backupMoment(newest, zone) })}
                {skipped > 0 && ` ${t('backups.rescue.skipped', { count: skipped })}`}
              </Text>
              <Button onClick={() => setChosen(newest)}>{t('backups.restore.open')}</Button>
            </Paper>
          )}
          {others.length > 0 && (
            <section aria-label={t('backups.rescue.older')}>
              <Title order={2} size="h5" mb="xs">
                {t('backups.rescue.older')}
              </Title>
              <BackupTable backups={others} zone={zone} onRestore={setChosen} />
            </section>
          )}
          <Divider />
          <Group>
            {!isGone && (
              <Button variant="default" loading={save.isPending} onClick={() => save.mutate({ folder })}>
                {t('backups.rescue.saveCopy')}
              </Button>
            )}
            <Button variant="default" onClick={() => show.mutate({})}>
              {t('backups.rescue.showFolder')}
            </Button>
            <Button
              variant="default"
              disabled={start.isPending}
              onClick={() => start.openChosen().catch(showError)}
            >
              {t('backups.rescue.another')}
            </Button>
            <Button variant="default" disabled={start.isPending} onClick={() => leave.mutate({})}>
              {t('backups.rescue.leave')}
            </Button>
          </Group>
          {start.isError && <ErrorNote error={start.error} />}
        </Stack>
      </div>
      {chosen !== null && (
        <RestoreDialog
          folder={folder}
          {...{ backup: chosen, zone }}
          onClose={() => setChosen(null)}
          onRestored={({ state }) => enterWorkspace(state)}
        />
      )}
    </main>
  )
}
