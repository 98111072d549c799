import { Badge } from '@mantine/core'
import {
  IconBellRinging,
  IconChartArrowsVertical,
  IconCircleCheck,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAsk } from '../../app/queries.ts'
import { countText } from '../../ui/countText.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import { publicationPath } from '../sending/publication/publicationViews.ts'
import { type CardOfOwnProps, HomeCard } from './HomeCard.tsx'
import rows from './HomeRows.module.css'
import classes from './NeedsCard.module.css'
import { needLooks } from './needLook.ts'
import { needPath } from './needPath.ts'
import { needDetail, needText } from './needText.ts'

/** What waits for the officer, the most pressing first: a sentence for each, and one press to where it is dealt with. */
export function NeedsCard({ isTold }: CardOfOwnProps) {
  const { t } = useTranslation()
  const asked = useAsk('home.needs', {})
  const needs = asked.data?.needs
  if (needs === undefined && isTold && asked.isError) return null
  return (
    <HomeCard
      icon={IconBellRinging}
      title={t('home.needs.title')}
      aside={
        needs !== undefined &&
        needs.length > 0 && (
          <Badge variant="light" size="sm" color="orange">
            {countText(needs.length)}
          </Badge>
        )
      }
    >
      {asked.isError && !isTold && <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <SkeletonRows rows={4} />}
      {needs?.length === 0 && (
        <div className={classes.nothing}>
          <IconCircleCheck size={28} stroke={1.6} aria-hidden />
          <p className={classes.calm}>{t('home.needs.nothing')}</p>
          <p>{t('home.needs.nothingText')}</p>
        </div>
      )}
      {needs !== undefined && needs.length > 0 && (
        <ul className={rows.rows}>
          {needs.map((need) => (
            <li key={need.kind} className={rows[needLooks[need.kind].weight]}>
              <NeedRow
                icon={needLooks[need.kind].icon}
                href={needPath(need)}
                text={needText(need, t)}
                detail={needDetail(need, t)}
              />
            </li>
          ))}
        </ul>
      )}
      <MovedNumbers />
    </HomeCard>
  )
}

/** Numbers that have moved since they went out: nothing has to be done about it, but an answer on the telephone may depend on it. */
function MovedNumbers() {
  const { t } = useTranslation()
  const moved = useAsk('home.moved', {}).data?.moved ?? null
  if (moved === null) return null
  const { count, id } = moved
  const title = moved.title === '' ? t('compose.untitled') : moved.title
  return (
    <div className={classes.toKnow}>
      <h3>{t('home.needs.toKnow')}</h3>
      <ul className={rows.rows}>
        <li>
          <NeedRow
            icon={IconChartArrowsVertical}
            href={publicationPath(id)}
            text={t('home.needs.moved', { count, title })}
            detail={count === 1 ? undefined : t('home.needs.firstOf', { title })}
          />
        </li>
      </ul>
    </div>
  )
}

interface NeedRowProps {
  readonly icon: ComponentType<IconProps>
  readonly href: string
  readonly text: string
  readonly detail: string | undefined
}

function NeedRow({ icon: Icon, href, text, detail }: NeedRowProps) {
  return (
    <Link href={href} className={rows.row}>
      <span className={rows.mark}>
        <Icon size={18} stroke={1.6} aria-hidden />
      </span>
      <span className={rows.sentence}>{text}</span>
      {detail !== undefined && <span className={classes.detail}>{detail}</span>}
    </Link>
  )
}
