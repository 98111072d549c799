import { Badge, Button, Progress } from '@mantine/core'
import { IconCalendarClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Temporal } from 'temporal-polyfill'
import { Link } from 'wouter'
import type { Output } from '../../../shared/contract/contract.ts'
import type { ComingPublication, GoingPublication } from '../../../shared/contract/home.ts'
import { channelIcon } from '../calendar/channelIcon.ts'
import { publicationPath } from '../sending/publication/publicationViews.ts'
import { countdownText, dueText } from './dueText.ts'
import { CardTeaches, HomeCard } from './HomeCard.tsx'
import classes from './HomeRows.module.css'
import nextClasses from './NextCard.module.css'

interface NextCardProps extends Pick<Output<'home.read'>, 'going' | 'coming' | 'more' | 'standstill'> {
  readonly now: Temporal.Instant
}

/** What is on its way, and what goes out next, with how long that is. */
export function NextCard({ going, coming, more, standstill, now }: NextCardProps) {
  const { t } = useTranslation()
  const isEmpty = going.length + coming.length === 0
  return (
    <HomeCard icon={IconCalendarClock} title={t('home.next.title')}>
      {standstill !== null && !isEmpty && (
        <p className={nextClasses.standstill}>
          {t(standstill === 'held' ? 'home.next.held' : 'home.next.pausedAll')}
        </p>
      )}
      {isEmpty ? (
        <CardTeaches text={t('home.next.empty')}>
          <Button component={Link} href="/calendar" variant="default" size="xs">
            {t('home.next.toCalendar')}
          </Button>
        </CardTeaches>
      ) : (
        <ul className={classes.rows}>
          {going.map((publication) => (
            <li key={publication.id}>
              <GoingRow publication={publication} stands={standstill !== null} />
            </li>
          ))}
          {coming.map((publication) => (
            <li key={publication.id}>
              <ComingRow publication={publication} now={now} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <Link href="/calendar/agenda" className={classes.more}>
          {t('home.next.more', { count: more })}
        </Link>
      )}
    </HomeCard>
  )
}

function GoingRow({
  publication,
  stands,
}: {
  readonly publication: GoingPublication
  readonly stands: boolean
}) {
  const { t } = useTranslation()
  const { id, postTitle, done, all, isTrial } = publication
  const goes = isTrial ? ('trying' as const) : ('going' as const)
  const still = isTrial ? ('tryingStands' as const) : ('stands' as const)
  return (
    <Link href={publicationPath(id)} className={classes.row}>
      <ChannelMark publication={publication} />
      <span className={classes.name}>{postTitle === '' ? t('compose.untitled') : postTitle}</span>
      <span className={classes.detail}>{t(`home.next.${stands ? still : goes}`, { done, all })}</span>
      <span className={nextClasses.bar} aria-hidden>
        <Progress value={all === 0 ? 0 : (100 * done) / all} size="xs" />
      </span>
    </Link>
  )
}

function ComingRow({
  publication,
  now,
}: {
  readonly publication: ComingPublication
  readonly now: Temporal.Instant
}) {
  const { t } = useTranslation()
  const { id, postTitle, dueAt, isPaused, isElsewhere } = publication
  const facts = [
    dueText(publication, now, t),
    wayOf(publication, t('home.next.everybody')),
    ...(isElsewhere ? [t('home.next.elsewhere')] : []),
  ]
  return (
    <Link href={publicationPath(id)} className={classes.row}>
      <ChannelMark publication={publication} />
      <span className={classes.name}>{postTitle === '' ? t('compose.untitled') : postTitle}</span>
      <span className={classes.end}>
        {isPaused ? (
          <Badge variant="light" size="sm" color="orange">
            {t('home.next.paused')}
          </Badge>
        ) : (
          <time dateTime={dueAt} className={classes.countdown}>
            {countdownText(publication, now, t)}
          </time>
        )}
      </span>
      <span className={classes.detail}>{facts.join(' · ')}</span>
    </Link>
  )
}

/** "Nyhetsbrev till rektorer": where to, and to whom. */
function wayOf({ channelName, channelKind, segmentName }: ComingPublication, everybody: string): string {
  return channelKind === 'email' ? `${channelName}, ${segmentName ?? everybody}` : channelName
}

function ChannelMark({
  publication: { channelKind, network },
}: {
  readonly publication: Pick<ComingPublication, 'channelKind' | 'network'>
}) {
  const Mark = channelIcon(channelKind, network)
  return (
    <span className={classes.mark}>
      <Mark size={18} stroke={1.6} aria-hidden />
    </span>
  )
}
