import { useTranslation } from 'react-i18next'
import { useCalendar } from '../calendarContext.ts'
import { minutesText } from '../calendarTexts.ts'
import { hueStyle } from '../channelHues.ts'
import classes from './FreePlaceButton.module.css'
import type { FreePlace } from './useFreePlaces.ts'

/** A place of the queue that is still free, faintly: pressed, a post is planned there. By keys it is come to in the queue's own list. */
export function FreePlaceButton({ date, place }: { readonly date: string; readonly place: FreePlace }) {
  const { t } = useTranslation()
  const { hues, plan } = useCalendar()
  const time = minutesText(place.minutes)
  return (
    <button
      type="button"
      aria-hidden
      tabIndex={-1}
      className={classes.free}
      style={hueStyle(hues, place.channelId)}
      title={t('queue.fill')}
      onClick={() => plan(date, place.minutes, place.channelId)}
    >
      {time} {t('queue.place.short')}
    </button>
  )
}
