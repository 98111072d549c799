import { Text } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReachFileAsked } from '../../../../shared/contract/reachOut.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonBlock } from '../../../ui/Skeletons.tsx'
import classes from './ExportReachDialog.module.css'
import type { ExportKind } from './exportChoice.ts'

interface ExportPreviewProps {
  readonly kind: ExportKind
  readonly asked: ReachFileAsked
  /** The days hold nothing: there is nothing to be seen. */
  readonly hasNothing: boolean
}

/** The page as it will be: markup that may do nothing, in a frame without scripts. */
export function ExportPreview({ kind, asked, hasNothing }: ExportPreviewProps) {
  const { t } = useTranslation()
  const page = useAsk(
    'reach.preview',
    { ...asked, kind },
    { enabled: !hasNothing, placeholderData: keepPreviousData },
  )
  return (
    <section aria-label={t('reachOut.dialog.preview')} className={classes.preview}>
      {page.isError && <ErrorNote error={page.error} onRetry={() => void page.refetch()} />}
      {hasNothing && <Text size="sm">{t('reach.screen.reversed')}</Text>}
      {page.data === undefined && !page.isError && !hasNothing && <SkeletonBlock height={420} />}
      {page.data !== undefined && !hasNothing && (
        <iframe
          className={classes.frame}
          sandbox=""
          srcDoc={page.data.html}
          title={t('reachOut.dialog.preview')}
        />
      )}
    </section>
  )
}
