import { Button, Stack, Title } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import { ApprovalFilter, type Shown, waitingIn } from '../approval/ApprovalFilter.tsx'
import { LoginOffer } from './LoginOffer.tsx'
import { PauseAllButton } from './PauseAllButton.tsx'
import { PublicationCard } from './PublicationCard.tsx'
import { groupPublications, publicationGroups } from './publicationGroups.ts'
import { SendingPage } from './SendingPage.tsx'
import { SpokenProgress } from './SpokenProgress.tsx'
import { approvalsPath } from './sendingParts.ts'
import { useLiveProgress } from './useLiveProgress.ts'

/** What goes out: what waits for the officer, what runs, what comes, what was; each opens to its own page. */
export function SendingScreen() {
  const { t } = useTranslation()
  const publications = useAsk('publications.list', {})
  const approvals = useAsk('approvals.list', {}).data?.approvals
  const [location] = useLocation()
  const [shown, setShown] = useState<Shown>(location === approvalsPath ? 'waiting' : 'all')
  useLiveProgress()
  if (publications.isPending)
    return (
      <SendingPage part="publications">
        <SkeletonRows />
      </SendingPage>
    )
  if (publications.isError) {
    return (
      <SendingPage part="publications">
        <ErrorNote error={publications.error} onRetry={() => void publications.refetch()} />
      </SendingPage>
    )
  }
  const waiting = waitingIn(approvals)
  const waits = new Set(waiting.flatMap((one) => one.publications.map(({ id }) => id)))
  const all = publications.data.publications.filter(({ id }) => shown === 'all' || waits.has(id))
  const groups = groupPublications(all)
  return (
    <SendingPage part="publications" actions={<PauseAllButton />}>
      <SpokenProgress publications={publications.data.publications} />
      <LoginOffer publications={publications.data.publications} />
      <ApprovalFilter shown={shown} waiting={waiting} onShow={setShown} />
      {all.length === 0 && shown === 'all' && (
        <Nothing icon={IconCalendarEvent} title={t('sending.empty.title')} text={t('sending.empty.text')}>
          <Button component={Link} href="/posts">
            {t('sending.empty.act')}
          </Button>
        </Nothing>
      )}
      <Stack gap="xl">
        {publicationGroups
          .filter((group) => groups[group].length > 0)
          .map((group) => (
            <section key={group} aria-labelledby={`publications-${group}`}>
              <Title order={2} size="h5" mb="sm" id={`publications-${group}`}>
                {t(`sending.group.${group}`)}
              </Title>
              <Stack gap="sm">
                {groups[group].map((publication) => (
                  <PublicationCard key={publication.id} publication={publication} />
                ))}
              </Stack>
            </section>
          ))}
      </Stack>
    </SendingPage>
  )
}
