import { Badge, Button } from '@mantine/core'
import { IconArticle, IconPencil, IconTemplate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Temporal } from 'temporal-polyfill'
import { Link } from 'wouter'
import type { WrittenPost } from '../../../shared/contract/home.ts'
import { runCommand } from '../../app/commands.ts'
import { shortMomentText } from '../../ui/moments.ts'
import { useZone } from '../../ui/useZone.ts'
import { postPath } from '../compose/outcomes.ts'
import { dueText } from './dueText.ts'
import { CardTeaches, HomeCard } from './HomeCard.tsx'
import classes from './HomeRows.module.css'

interface WritingCardProps {
  readonly posts: readonly WrittenPost[]
  /** Something has gone out already. */
  readonly hasSent: boolean
  readonly now: Temporal.Instant
}

const colours = { draft: 'gray', planned: 'pine', missed: 'orange', changed: 'yellow' } as const

/** The posts that are being written, the latest first; one press opens each. */
export function WritingCard({ posts, hasSent, now }: WritingCardProps) {
  const { t } = useTranslation()
  return (
    <HomeCard icon={IconPencil} title={t('home.writing.title')}>
      {posts.length === 0 ? (
        <CardTeaches text={t(hasSent ? 'home.writing.emptyDone' : 'home.writing.empty')}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconTemplate size={16} stroke={1.6} />}
            onClick={() => runCommand('post.new')}
          >
            {t('home.writing.begin')}
          </Button>
        </CardTeaches>
      ) : (
        <ul className={classes.rows}>
          {posts.map((post) => (
            <li key={post.id}>
              <PostRow post={post} now={now} />
            </li>
          ))}
        </ul>
      )}
    </HomeCard>
  )
}

function PostRow({ post, now }: { readonly post: WrittenPost; readonly now: Temporal.Instant }) {
  const { t } = useTranslation()
  const zone = useZone()
  const { id, title, savedAt, words, state, dueAt } = post
  const facts = [
    t('home.writing.words', { count: words }),
    t('home.writing.saved', { moment: shortMomentText(savedAt, zone) }),
    ...(dueAt === null ? [] : [t('home.writing.due', { when: dueText({ dueAt, zone }, now, t) })]),
  ]
  return (
    <Link href={postPath(id)} className={classes.row}>
      <span className={classes.mark}>
        <IconArticle size={18} stroke={1.6} aria-hidden />
      </span>
      <span className={classes.name}>{title === '' ? t('compose.untitled') : title}</span>
      <span className={classes.beside}>
        <Badge variant="light" size="sm" color={colours[state]}>
          {t(`home.writing.state.${state}`)}
        </Badge>
      </span>
      <span className={classes.under}>{facts.join(' · ')}</span>
    </Link>
  )
}
