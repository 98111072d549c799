import { useTranslation } from 'react-i18next'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { EntryList } from './EntryList.tsx'
import { MentionDialog } from './MentionDialog.tsx'
import { MentionRow } from './MentionRow.tsx'

/** Who is mentioned by which handle, network by network. */
export function MentionSettings() {
  const { t } = useTranslation()
  const mentions = useAsk('mentions.list', {})
  if (mentions.isError) return <ErrorNote error={mentions.error} onRetry={() => void mentions.refetch()} />
  return (
    <EntryList
      entries={mentions.data?.mentions ?? []}
      isLoaded={mentions.isSuccess}
      none={t('settings.mentions.none')}
      add={t('settings.mentions.add')}
      row={(mention, tools) => <MentionRow key={mention.id} mention={mention} {...tools} />}
      dialog={(mention, close) => <MentionDialog mention={mention} onClose={close} />}
    />
  )
}
