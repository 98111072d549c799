import { IconMailOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { PublicationId } from '../../../../shared/contract/scalars.ts'
import { useAsk } from '../../../app/queries.ts'
import { BackLink } from '../../../ui/BackLink.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { Screen } from '../../../ui/Screen.tsx'
import { ScreenComing } from '../../../ui/ScreenComing.tsx'
import { isMissing } from '../../compose/PostMissing.tsx'
import { useLiveProgress } from '../useLiveProgress.ts'
import { PublicationPage } from './PublicationPage.tsx'
import { publicationViews } from './publicationViews.ts'

/** One publication while it goes out and afterwards, as its address names it. */
export function PublicationScreen() {
  const { publication, view, states = '', county = '' } = useParams()
  const id = PublicationId.safeParse(Number(publication))
  const shown = publicationViews.find((name) => name === view) ?? 'recipients'
  return id.success ? (
    <PublicationOf key={id.data} id={id.data} view={shown} states={states} county={county} />
  ) : (
    <PublicationMissing />
  )
}

function PublicationOf({
  id,
  view,
  states,
  county,
}: {
  readonly id: PublicationId
  readonly view: (typeof publicationViews)[number]
  readonly states: string
  readonly county: string
}) {
  const { t } = useTranslation()
  const publication = useAsk('publications.get', { id })
  useLiveProgress()
  if (isMissing(publication.error)) return <PublicationMissing />
  if (publication.isError) {
    return (
      <Screen title={t('common.nav.sending')} actions={<Back />}>
        <ErrorNote error={publication.error} onRetry={() => void publication.refetch()} />
      </Screen>
    )
  }
  if (publication.data === undefined) return <ScreenComing />
  return <PublicationPage publication={publication.data} view={view} states={states} county={county} />
}

function PublicationMissing() {
  const { t } = useTranslation()
  return (
    <Screen title={t('common.nav.sending')} actions={<Back />}>
      <Nothing
        icon={IconMailOff}
        title={t('publication.missing.title')}
        text={t('publication.missing.text')}
      />
    </Screen>
  )
}

function Back() {
  const { t } = useTranslation()
  return <BackLink href="/sending">{t('publication.back')}</BackLink>
}
