import { Button, Stack } from '@mantine/core'
import { IconArchive, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'wouter'
import { useCommands } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import { whileBusy } from '../../ui/whileBusy.ts'
import { SendingPage } from '../sending/SendingPage.tsx'
import classes from './ArchiveScreen.module.css'
import { EntryList } from './EntryList.tsx'
import { EntryView } from './EntryView.tsx'
import { FaultNote } from './FaultNote.tsx'
import { MissingNote } from './MissingNote.tsx'
import { useVerifyAll } from './useVerifyAll.ts'

/** All that has been sent, as it was sent, by year; one entry beside the list. */
export function ArchiveScreen() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const asked = Number(useParams<{ publication?: string }>().publication)
  const archive = useAsk('archive.list', {})
  const { verify, isVerifying, faults } = useVerifyAll()
  useCommands([
    {
      ...{ id: 'archive-verify', group: 'list', label: t('archive.verifyAll'), icon: IconShieldCheck },
      ...{ keywords: ['kontrollera', 'arkiv', 'verify', 'archive', 'sha256'], run: verify },
    },
  ])
  if (archive.isPending)
    return (
      <SendingPage part="archive">
        <SkeletonRows />
      </SendingPage>
    )
  if (archive.isError) {
    return (
      <SendingPage part="archive">
        <ErrorNote error={archive.error} onRetry={() => void archive.refetch()} />
      </SendingPage>
    )
  }
  const { entries, missing } = archive.data
  const shown = entries.find(({ id }) => id === asked) ?? entries[0]
  if (shown === undefined) {
    return (
      <SendingPage part="archive">
        <MissingNote missing={missing} />
        <Nothing icon={IconArchive} title={t('archive.empty.title')} text={t('archive.empty.text')}>
          <Button component={Link} href="/posts">
            {t('sending.empty.act')}
          </Button>
        </Nothing>
      </SendingPage>
    )
  }
  return (
    <SendingPage
      wide
      part="archive"
      actions={
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={18} stroke={1.6} aria-hidden />}
          {...whileBusy(isVerifying, verify)}
        >
          {t('archive.verifyAll')}
        </Button>
      }
    >
      <Stack gap="md">
        <MissingNote missing={missing} />
        {faults.length > 0 && <FaultNote title={t('archive.changedSomewhere')} faults={faults} />}
        <div className={classes.columns}>
          <EntryList entries={entries} shown={shown.id} onOpen={(id) => go(`/sending/archive/${id}`)} />
          <EntryView key={shown.id} listing={shown} />
        </div>
      </Stack>
    </SendingPage>
  )
}
