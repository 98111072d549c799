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
 * The officer's answer for one or several missed publications. That they are moved or skipped can be taken back; that they go out cannot,
 * but each can be stopped on its page.
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
      const [first] = answered
      if (first === undefined) return
      const { choices, publication } = first
      const one = answered.length === 1
      const told = t(
        one && answer === 'run' && publication.channelKind === 'assisted'
          ? 'missed.answered.byHand'
          : `missed.answered.${answer}`,
        {
          count: answered.length,
          title: titleOf(publication, t),
          moment: choices === null ? '' : wallMoment(choices.move.wallTime, choices.move.zone, zone, t),
        },
      )
      if (answer === 'run')
        showDone(told, {
          ...{
            label: t('missed.answered.show'),
            href: `#${one ? publicationPath(publication.id) : '/sending'}`,
          },
        })
      else
        offerUndo(told, () => {
          for (const id of done) restore.mutate({ id })
        })
    },
  })
  return {
    answer: (runs: readonly MissedRun[], answer: MissedAnswer) => mutate({ runs, answer }),
    isPending,
    /** Those of the last answer that it was not possible for, and why. */
    refused,
  }
}
