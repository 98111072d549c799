import { Button } from '@mantine/core'
import { IconInbox, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'wouter'
import { useCommands } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import { whileBusy } from '../../ui/whileBusy.ts'
import { SendingPage } from '../sending/SendingPage.tsx'
import { InboxContent } from './InboxContent.tsx'
import { inboxViews } from './inboxViews.ts'
import { useLook } from './useLook.ts'

/** What has come back about the letters: answers, letters that did not arrive, people who want no more, automatic answers. */
export function InboxScreen() {
  const { t } = useTranslation()
  const { view: named } = useParams<{ view?: string }>()
  const [, go] = useLocation()
  const overview = useAsk('inbox.overview', {})
  const { look, isLooking } = useLook()
  const inboxes = overview.data?.inboxes ?? []
  useCommands(
    inboxes.length === 0
      ? []
      : [
          {
            id: 'inbox.look',
            group: 'list',
            label: t('inbox.look'),
            icon: IconRefresh,
            keywords: ['inkorg', 'hämta', 'inbox', 'fetch', 'mail'],
            run: look,
          },
        ],
  )
  const actions = inboxes.length > 0 && (
    <Button
      variant="default"
      leftSection={<IconRefresh size={18} stroke={1.6} aria-hidden />}
      {...whileBusy(isLooking, look)}
    >
      {t('inbox.look')}
    </Button>
  )
  const content = () => {
    if (overview.isError) {
      return <ErrorNote error={overview.error} onRetry={() => void overview.refetch()} />
    }
    if (overview.data === undefined) return <SkeletonRows />
    const { counts } = overview.data
    const isEmpty = Object.values(counts.kinds).every((count) => count === 0)
    if (inboxes.length === 0 && isEmpty) {
      return (
        <Nothing icon={IconInbox} title={t('inbox.none.title')} text={t('inbox.none.text')}>
          <Button component={Link} href="/settings/channels">
            {t('inbox.none.add')}
          </Button>
        </Nothing>
      )
    }
    const view = inboxViews.find(({ name }) => name === named) ?? inboxViews[0]
    return (
      <InboxContent
        overview={overview.data}
        view={view}
        onView={(name) => go(name === 'replies' ? '/sending/inbox' : `/sending/inbox/${name}`)}
      />
    )
  }
  return (
    <SendingPage part="inbox" actions={actions}>
      {content()}
    </SendingPage>
  )
}
