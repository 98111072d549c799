import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import type { MissedAnswer, MissedRun } from '../../../../shared/schedule/missedRun.ts'
import type { Trouble } from '../../../../shared/schedule/publication.ts'
import { call } from '../../../app/call.ts'
import { useDo } from '../../../app/queries.ts'
import { showError } from '../../../app/showError.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useZone } from '../../../ui/useZone.ts'
import { publicationPath } from '../publication/publicationViews.ts'
import { titleOf, wallMoment } from './missedTexts.ts'

/**
 * The officer's answer for one or several missed publications. That they are moved or skipped can be taken back; that they go out is not,
 * but can be stopped for a while.
 */
export function useAnswerMissed() {
  const { t } = useTranslation()
  const zone = useZone()
  const [refused, setRefused] = useState<ReadonlyMap<PublicationId, Trouble>>(new Map())
  const restore = useDo('publications.restoreMissed')
  const { mutate, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: ({ runs, answer }: { readonly runs: readonly MissedRun[]; readonly answer: MissedAnswer }) =>
      call('publications.answerMissed', { ids: runs.map(({ publication }) => publication.id), answer }),
    onError: showError,
    onSuccess({ done, refused: notDone }, { runs, answer }) {
      setRefused(new Map(notDone.map(({ id, error }) => [id, error])))
      const answered = runs.filter(({ publication }) => done.includes(publication.id))
      if (answer === 'run') tellLaidOut(answered.filter(isByHand))
      else offerBack(answered, answer)
    },
  })
  /** Of what goes out by itself the bar tells, where it can be stopped. */
  const tellLaidOut = (runs: readonly MissedRun[]) => {
    const [first] = runs
    if (first === undefined) return
    const href = runs.length === 1 ? publicationPath(first.publication.id) : '/sending'
    showDone(t('missed.answered.byHand', { count: runs.length, title: titleOf(first.publication, t) }), {
      ...{ label: t('missed.answered.show'), href: `#${href}` },
    })
  }
  const offerBack = (runs: readonly MissedRun[], answer: 'move' | 'skip') => {
    const [first] = runs
    if (first === undefined) return
    const { choices, publication } = first
    const moment = choices === null ? '' : wallMoment(choices.move.wallTime, choices.move.zone, zone, t)
    const told = { count: runs.length, title: titleOf(publication, t), moment }
    offerUndo(t(`missed.answered.${answer}`, told), () => {
      for (const run of runs) restore.mutate({ id: run.publication.id })
    })
  }
  return {
    answer: (runs: readonly MissedRun[], answer: MissedAnswer) => mutate({ runs, answer }),
    isPending,
    /** Those of the last answer that it was not possible for, and why. */
    refused,
  }
}

function isByHand({ publication }: MissedRun): boolean {
  return publication.channelKind === 'assisted'
}
