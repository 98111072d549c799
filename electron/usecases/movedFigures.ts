import type { Output } from '../../shared/contract/contract.ts'
import { wholeLanguage } from '../../shared/i18n/languages.ts'
import { frozenChange } from '../../shared/post/frozenChange.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { lateFrozen } from '../store/lateFrozen.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { liveFiguresById } from './liveFigures.ts'

/** What went out longer ago than this is told on its own page, and nowhere else. */
const toldDays = 31

/** Numbers that have moved since they went out, and the latest publication that one of them is in. */
export function movedFigures(deps: Deps): Output<'home.moved'> {
  const { database } = deps.workspace
  const since = instantText(deps.now().subtract({ hours: 24 * toldDays }))
  const frozen = lateFrozen(database, since)
  if (frozen.length === 0) return { moved: null }
  const language = wholeLanguage(readSettings(database).language)
  const live = liveFiguresById(deps, language)
  const moved = frozen.filter((one) => frozenChange(one, live.get(one.figureId), language).kind !== 'same')
  const [one] = moved
  return {
    moved: one === undefined ? null : { count: moved.length, id: one.publicationId, title: one.title },
  }
}
