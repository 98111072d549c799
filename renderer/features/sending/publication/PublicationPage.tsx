import { Badge, Group, Tabs, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { DeliveryFilter } from '../../../../shared/contract/deliveries.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { stateKey } from '../../../../shared/schedule/stateKey.ts'
import { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { BackLink } from '../../../ui/BackLink.tsx'
import { countText } from '../../../ui/countText.ts'
import { PublicationApproval } from '../../approval/PublicationApproval.tsx'
import { HoldBanner } from '../../archive/HoldBanner.tsx'
import { yearPath } from '../../calendar/calendarPath.ts'
import { FavouriteStar } from '../../favourites/FavouriteStar.tsx'
import { AheadNote } from '../AheadNote.tsx'
import { AssistedPanel } from '../assisted/AssistedPanel.tsx'
import { ChangedFigures } from '../ChangedFigures.tsx'
import { ComputerNote } from '../ComputerNote.tsx'
import { LateLine } from '../late/LateLine.tsx'
import { everyDelivery } from '../ledger/everyDelivery.ts'
import { LedgerView } from '../ledger/LedgerView.tsx'
import { MissedNote } from '../missed/MissedNote.tsx'
import { PublicationActions } from '../PublicationActions.tsx'
import { colourOf } from '../publicationColour.ts'
import { publicationLine } from '../publicationLine.ts'
import { RecurrenceLine } from '../recurrence/RecurrenceLine.tsx'
import { SocialPublication } from '../social/SocialPublication.tsx'
import { TrialNote } from '../TrialNote.tsx'
import { TroubleNote } from '../TroubleNote.tsx'
import { AnswersView } from './AnswersView.tsx'
import { DoubtView } from './DoubtView.tsx'
import { PlacesView } from './PlacesView.tsx'
import { ProgressPanel } from './ProgressPanel.tsx'
import classes from './PublicationPage.module.css'
import {
  filterOfPath,
  type PublicationView,
  publicationPath,
  publicationViews,
  rowsOfView,
} from './publicationViews.ts'

interface PublicationPageProps {
  readonly publication: Publication
  readonly view: PublicationView
  /** Which recipients its address asks for (ledgerPath): their states and their county; '' for all. */
  readonly states: string
  readonly county: string
}

/** What a publication is, how far it has come and what can be done about it; below, everybody whom it goes to. */
export function PublicationPage({ publication, view, states, county }: PublicationPageProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [filter, setFilter] = useState<DeliveryFilter>(() => filterOfPath(states, county))
  const [asked, setAsked] = useState({ states, county })
  if (states !== asked.states || county !== asked.county) {
    setAsked({ states, county })
    if (states !== '') setFilter(filterOfPath(states, county))
  }
  const { id, postId, postTitle, channelKind, state, counts } = publication
  const title = postTitle === '' ? t('compose.untitled') : postTitle
  const hasDeliveries = channelKind === 'email' && Object.values(counts).some((rows) => rows > 0)
  const account = channelKind === 'social' ? PublishingNetwork.safeParse(publication.network).data : undefined
  const show = (part: Partial<DeliveryFilter>) => {
    setFilter({ ...everyDelivery, ...part })
    go(publicationPath(id))
  }
  return (
    <div className={classes.page}>
      <BackLink href="/sending">{t('publication.back')}</BackLink>
      <Group justify="space-between" align="start" wrap="nowrap" mt={4} mb="md">
        <div className={classes.what}>
          <Group gap="sm">
            <Title order={1} size="h2" className={classes.title}>
              {title}
            </Title>
            <Badge variant="light" color={colourOf(publication)} size="lg">
              {t(stateKey(publication))}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {publicationLine(publication, t)}
            {' · '}
            <Link href={`/posts/${postId}`} className={classes.post}>
              {t('publication.openPost')}
            </Link>
          </Text>
          {publication.recurrence !== null && (
            <Group gap="sm">
              <RecurrenceLine recurrence={publication.recurrence} />
              {publication.startedAt === null && (
                <Link href={yearPath(id)} className={classes.post}>
                  {t('calendar.year.ofSeries')}
                </Link>
              )}
            </Group>
          )}
          <LateLine publication={publication} />
        </div>
        <Group gap="xs" wrap="nowrap" className={classes.actions}>
          <FavouriteStar thing={{ kind: 'publication', id }} title={title} />
          <PublicationActions publication={publication} />
        </Group>
      </Group>
      <HoldBanner />
      {publication.trouble !== null && <TroubleNote publication={publication} />}
      <TrialNote publication={publication} whole />
      <MissedNote publication={publication} />
      {publication.ahead !== null && <AheadNote publication={publication} whole />}
      <ComputerNote publication={publication} />
      {publication.startedAt === null && <PublicationApproval publication={publication} />}
      {publication.awaitsOfficer && publication.network !== null && (
        <AssistedPanel publication={publication} network={publication.network} />
      )}
      {state === 'done' && <ChangedFigures publication={publication} />}
      {channelKind === 'email' && (
        <ProgressPanel publication={publication} onShow={(name) => show({ states: [name] })} />
      )}
      {account !== undefined && <SocialPublication publication={publication} network={account} />}
      {hasDeliveries && (
        <Tabs
          value={view}
          onChange={(name) =>
            go(
              publicationPath(
                id,
                publicationViews.find((known) => known === name),
              ),
            )
          }
          keepMounted={false}
        >
          <Tabs.List mb="sm" mt="md">
            {publicationViews.map((name) => {
              const marked = rowsOfView(name, counts)
              return (
                <Tabs.Tab
                  key={name}
                  value={name}
                  rightSection={
                    marked !== null && (
                      <Badge size="sm" variant="light" color={marked.colour}>
                        {countText(marked.rows)}
                      </Badge>
                    )
                  }
                >
                  {t(`publication.view.${name}`)}
                </Tabs.Tab>
              )
            })}
          </Tabs.List>
          <Tabs.Panel value="recipients">
            <LedgerView publication={publication} filter={filter} onFilter={setFilter} />
          </Tabs.Panel>
          <Tabs.Panel value="doubt">
            <DoubtView publication={publication} />
          </Tabs.Panel>
          <Tabs.Panel value="answers">
            <AnswersView publication={publication} onShow={show} />
          </Tabs.Panel>
          <Tabs.Panel value="places">
            <PlacesView publication={publication} onShow={show} />
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  )
}
