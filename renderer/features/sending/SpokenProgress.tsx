import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shownTitle } from '../../../shared/program/shownTitle.ts'
import type { Publication, PublicationState } from '../../../shared/schedule/publication.ts'
import { Spoken } from '../../ui/Spoken.tsx'
import { progressOf } from './progress.ts'

interface SpokenProgressProps {
  readonly publications: readonly Publication[]
  /** What they wait for, where they do. */
  readonly holding?: string
}

/** How far letters have come, by ear: every tenth while they go, and what came of it. What had ended before one came is not told. */
export function SpokenProgress({ publications, holding = '' }: SpokenProgressProps) {
  const { t } = useTranslation()
  const letters = publications.filter(({ channelKind }) => channelKind === 'email')
  const [heard, setHeard] = useState<ReadonlySet<number>>(new Set())
  const begun = letters.filter((letter) => isGoing(letter) && !heard.has(letter.id))
  if (begun.length > 0) setHeard(new Set([...heard, ...begun.map(({ id }) => id)]))
  const told = letters.filter(({ id }) => heard.has(id)).map((letter) => toldOf(letter, t))
  return <Spoken text={[...told, holding].filter((words) => words !== '').join('. ')} />
}

function isGoing({ state, ahead }: Publication): boolean {
  return state === 'running' && ahead === null
}

function toldOf(letter: Publication, t: TFunction): string {
  const { state, counts, postTitle } = letter
  const { total, sent, percent } = progressOf(counts)
  const title = shownTitle(postTitle, t)
  if (isGoing(letter)) {
    return t('sending.progress.told.going', { title, percent: Math.floor(percent / 10) * 10 })
  }
  return isEnd(state) ? t(`sending.progress.told.${state}`, { title, sent, total }) : ''
}

const ends = ['done', 'paused', 'cancelled', 'failed'] as const

function isEnd(state: PublicationState): state is (typeof ends)[number] {
  return ends.some((end) => end === state)
}
