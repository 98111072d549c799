import { useTranslation } from 'react-i18next'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ByHandDialog } from './byHand/ByHandDialog.tsx'
import { ByHandRow } from './byHand/ByHandRow.tsx'
import { isOwnPlace } from './byHand/ownPlace.ts'
import { EntryList } from './EntryList.tsx'

/** Places of the officer's own that are published on by hand. */
export function ByHandSettings() {
  const { t } = useTranslation()
  const channels = useAsk('channels.list', {})
  if (channels.isError) return <ErrorNote error={channels.error} onRetry={() => void channels.refetch()} />
  return (
    <EntryList
      entries={(channels.data?.channels ?? []).filter(isOwnPlace)}
      isLoaded={channels.isSuccess}
      none={t('byHand.none')}
      add={t('byHand.add')}
      row={(place, tools) => <ByHandRow key={place.id} place={place} {...tools} />}
      dialog={(place, close) => <ByHandDialog place={place} onClose={close} />}
    />
  )
}
