import { Button, Group, Stack, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import {
  IconBuildingBroadcastTower,
  IconFileExport,
  IconFileImport,
  IconNews,
  IconPlus,
} from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { ReportPeriod } from '../../../../shared/reach/report.ts'
import { useCommands } from '../../../app/commands.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { showSaved } from '../../../ui/toasts.tsx'
import { reachViewPath } from '../reachViews.ts'
import { MediaCoverage } from './MediaCoverage.tsx'
import { MediaImportDialog } from './MediaImportDialog.tsx'
import { MentionDialog } from './MentionDialog.tsx'
import { MentionTable } from './MentionTable.tsx'
import { OutletsDialog } from './OutletsDialog.tsx'

interface MediaViewProps {
  readonly period: ReportPeriod
  readonly geo: GeoRegistry
  /** The number of a mention that the address opens. */
  readonly opened: string | undefined
}

/** Where we were seen or heard: kind of medium by county, and every mention of the period. */
export function MediaView({ period, geo, opened }: MediaViewProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const headingId = useId()
  const [dialog, setDialog] = useState<'add' | 'import' | 'outlets' | null>(null)
  const list = useAsk('media.list', { period }, { placeholderData: keepPreviousData })
  const exporting = useDo('desktop.saveMentions', {
    onSuccess: ({ file }) => {
      if (file !== null) showSaved(t('media.export.saved', { file }), file)
    },
  })
  const add = () => setDialog('add')
  useCommands([
    {
      id: 'media.add',
      group: 'list',
      label: t('media.form.add'),
      icon: IconNews,
      keywords: ['tidning', 'radio', 'tv', 'press', 'inslag', 'artikel', 'media', 'newspaper', 'article'],
      run: add,
    },
    {
      id: 'media.outlets',
      group: 'list',
      label: t('media.outlets.title'),
      icon: IconBuildingBroadcastTower,
      keywords: ['tidning', 'radio', 'tv', 'register', 'media', 'outlets'],
      run: () => setDialog('outlets'),
    },
  ])
  const buttons = (
    <>
      <Button
        variant="subtle"
        leftSection={<IconBuildingBroadcastTower size={18} stroke={1.6} aria-hidden />}
        onClick={() => setDialog('outlets')}
      >
        {t('media.outlets.open')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} stroke={1.6} aria-hidden />}
        onClick={() => setDialog('import')}
      >
        {t('media.import.button')}
      </Button>
      <Button leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />} onClick={add}>
        {t('media.form.add')}
      </Button>
    </>
  )
  if (list.isError) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <SkeletonTable rows={6} />
  const { mentions, span } = list.data
  const found = mentions.find(({ id }) => String(id) === opened)
  return (
    <Stack gap="xl">
      <MediaCoverage
        actions={span === null ? null : buttons}
        isListEmpty={mentions.length === 0}
        period={period}
        geo={geo}
      />
      {span === null ? (
        <Nothing icon={IconNews} title={t('media.empty.title')} text={t('media.empty.text')}>
          {buttons}
        </Nothing>
      ) : (
        mentions.length > 0 && (
          <section aria-labelledby={headingId}>
            <Group justify="space-between" mb={4}>
              <Title order={2} size="h5" id={headingId}>
                {t('media.list.title')}
              </Title>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconFileExport size={16} stroke={1.6} aria-hidden />}
                loading={exporting.isPending}
                onClick={() => exporting.mutate({ period, language: interfaceLanguage() })}
              >
                {t('media.export.button')}
              </Button>
            </Group>
            <MentionTable mentions={mentions} labelledBy={headingId} />
          </section>
        )
      )}
      {dialog === 'add' && <MentionDialog mention={null} geo={geo} onClose={() => setDialog(null)} />}
      {found !== undefined && (
        <MentionDialog
          key={found.id}
          mention={found}
          geo={geo}
          onClose={() => go(reachViewPath('media'), { replace: true })}
        />
      )}
      {dialog === 'outlets' && <OutletsDialog geo={geo} onClose={() => setDialog(null)} />}
      {dialog === 'import' && <MediaImportDialog onClose={() => setDialog(null)} />}
    </Stack>
  )
}
