import { useTranslation } from 'react-i18next'
import { conflictTexts } from '../../../../shared/calendar/conflictText.ts'
import type { Input } from '../../../../shared/contract/contract.ts'
import { useAsk } from '../../../app/queries.ts'

/** What is judged: a publication, or a new one (id null), at a time. */
export type JudgedTime = Input<'calendar.judge'>

/** What would speak against a time, in words. @param asked null: no time is meant yet */
export function useJudged(asked: JudgedTime | null): readonly string[] {
  const { t } = useTranslation()
  const { data } = useAsk('calendar.judge', asked ?? nothingMeant, { enabled: asked !== null })
  return asked === null || data === undefined ? [] : conflictTexts(data, t)
}

/** Never asked. */
const nothingMeant = {
  ...{ id: null, segmentId: null, at: { wallTime: '2000-01-01T00:00', zone: 'UTC' } },
  channelId: 1 as JudgedTime['channelId'],
}
