import { Stack, Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type NoticeKind, noticeKinds, usualNotices } from '../../../../shared/schedule/noticeKind.ts'
import { queryClient, useAsk, useDo } from '../../../app/queries.ts'
import { showError } from '../../../app/showError.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'

const key = ['notices.settings', {}]
const hinted: readonly NoticeKind[] = ['soon', 'started']

/** What the desktop of this computer tells of, each kind for itself. */
export function NotificationSettings() {
  const { t } = useTranslation()
  const settings = useAsk('notices.settings', {})
  const save = useDo('notices.save', {
    onError(error) {
      showError(error)
      void queryClient.invalidateQueries({ queryKey: key })
    },
  })
  if (settings.isError) return <ErrorNote error={settings.error} onRetry={() => void settings.refetch()} />
  const { wanted, isSupported } = settings.data ?? { wanted: usualNotices, isSupported: true }
  const choose = (kind: NoticeKind, isWanted: boolean) => {
    const next = { ...wanted, [kind]: isWanted }
    queryClient.setQueryData(key, { wanted: next, isSupported })
    save.mutate({ wanted: next })
  }
  return (
    <Stack gap="sm">
      {!isSupported && (
        <Text size="sm" c="dimmed">
          {t('notices.settings.unsupported')}
        </Text>
      )}
      {noticeKinds.map((kind) => (
        <Switch
          key={kind}
          label={t(`notices.settings.kind.${kind}`)}
          description={hinted.includes(kind) ? t(`notices.settings.hint.${kind as 'soon'}`) : undefined}
          checked={wanted[kind]}
          disabled={!isSupported}
          onChange={(event) => choose(kind, event.currentTarget.checked)}
        />
      ))}
    </Stack>
  )
}
