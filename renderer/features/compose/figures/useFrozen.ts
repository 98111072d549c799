import { useTranslation } from 'react-i18next'
import { frozenChange } from '../../../../shared/post/frozenChange.ts'
import type { Figure } from '../../../../shared/post/post.ts'
import { useAsk } from '../../../app/queries.ts'
import { momentText } from '../../../ui/moments.ts'
import { useZone } from '../../../ui/useZone.ts'
import { usePostBeingWritten } from '../postContext.ts'

interface FrozenSentence {
  readonly key: string
  readonly sentence: string
  readonly changed: boolean
}

/** What each publication of the post went out with, where it showed the figure; the editor itself shows what is true now. */
export function useFrozen(figure: Figure): FrozenSentence[] {
  const { t } = useTranslation()
  const { id, language } = usePostBeingWritten()
  const zone = useZone()
  const frozen = useAsk('figures.frozen', { postId: id }).data?.frozen ?? []
  return frozen
    .filter(({ figureId }) => figureId === figure.id)
    .map((one) => {
      const { then, now } = frozenChange(one, figure, language)
      const sent = t('figures.frozen', {
        value: then,
        channel: one.channelName,
        moment: momentText(one.frozenAt, zone),
      })
      return {
        key: String(one.publicationId),
        sentence: now === null ? sent : `${sent} ${t('figures.changedSince', { now })}`,
        changed: now !== null,
      }
    })
}
