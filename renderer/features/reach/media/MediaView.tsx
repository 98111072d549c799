import { Button, Stack, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { IconFileImport, IconNews, IconPlus } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { ReportPeriod } from '../../../../shared/reach/report.ts'
import { useCommands } from '../../../app/commands.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { useUndoKey } from '../../../ui/useUndoKey.ts'
import { RowsComing } from '../RowsComing.tsx'
import { MediaCoverage } from './MediaCoverage.tsx'
import { MediaImportDialog } from './MediaImportDialog.tsx'
import { MentionDialog } from './MentionDialog.tsx'
import { MentionTable } from './MentionTable.tsx'

interface MediaViewProps {
  readonly period: ReportPeriod
  readonly geo: GeoRegistry
}

/** Where we were seen or heard: kind of medium by county, and every mention of the period. */
export function MediaView({ period, geo }: MediaViewProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const [dialog, setDialog] = useState<'add' | 'import' | null>(null)
  const list = useAsk('media.list', { period }, { placeholderData: keepPreviousData })
  const add = () => setDialog('add')
  useUndoKey()
  useCommands([
    {
      id: 'media.add',
      group: 'list',
      label: t('media.form.add'),
      icon: IconNews,
      keywords: ['tidning', 'radio', 'tv', 'press', 'inslag', 'artikel', 'media', 'newspaper', 'article'],
      run: add,
    },
  ])
  const buttons = (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} stroke={1.6} aria-hidden />}
        onClick={() => setDialog('import')}
      >
        {t('media.import.button')}
      </Button>
      <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={add}>
        {t('media.form.add')}
      </Button>
    </>
  )
  if (list.isError) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <RowsComing />
  const { mentions, span } = list.data
  return (
    <Stack gap="xl">
      <MediaCoverage actions={span === null ? null : buttons} period={period} geo={geo} />
      {span === null ? (
        <Nothing icon={IconNews} title={t('media.empty.title')} text={t('media.empty.text')}>
          {buttons}
        </Nothing>
      ) : (
        mentions.length > 0 && (
          <section aria-labelledby={headingId}>
            <Title order={2} size="h5" mb={4} id={headingId}>
              {t('media.list.title')}
            </Title>
            <MentionTable mentions={mentions} labelledBy={headingId} />
          </section>
        )
      )}
      {dialog === 'add' && <MentionDialog mention={null} geo={geo} onClose={() => setDialog(null)} />}
      {dialog === 'import' && <MediaImportDialog onClose={() => setDialog(null)} />}
    </Stack>
  )
}
