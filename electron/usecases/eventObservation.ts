import { createTranslator } from '../../shared/i18n/translator.ts'
import { enteredByHand, type ObservationContent } from '../../shared/reach/observation.ts'
import type { Participants } from '../../shared/reach/reachEvent.ts'
import type { EventRow } from '../store/reachEvents.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/** A place's participants as reach counts them: the organisation says so, and the note says which event it was. */
export function observationOf(
  deps: Deps,
  { name, dayFrom, dayTo, postId }: EventRow,
): (participants: Participants) => ObservationContent {
  const { language, organisation } = readSettings(deps.workspace.database)
  const t = createTranslator(language)
  const source = organisation.name === '' ? t('events.source') : organisation.name
  return ({ county, municipality, abroad, value }) => ({
    ...enteredByHand,
    ...{ source: source.slice(0, 200), channel: t('events.channel'), metric: 'participants', value },
    ...{ county, municipality, abroad, periodFrom: dayFrom, periodTo: dayTo, postId, note: name },
  })
}
