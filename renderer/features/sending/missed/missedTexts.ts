import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import type { IdleTime, MissedAnswer, MissedRun } from '../../../../shared/schedule/missedRun.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { shortMomentText } from '../../../ui/moments.ts'
import { targetText } from '../../calendar/calendarTexts.ts'
import { durationText } from '../publication/durationText.ts'

export function titleOf({ postTitle }: Pick<Publication, 'postTitle'>, t: TFunction): string {
  return postTitle === '' ? t('compose.untitled') : postTitle
}

/** "tisdag 1 december kl. 09.00" of a wall time; the zone with it where it is not the one that is read in. */
export function wallMoment(wallTime: string, zone: string, shownZone: string, t: TFunction): string {
  const at = Temporal.PlainDateTime.from(wallTime)
  const moment = targetText({ day: at.toPlainDate().toString(), minutes: at.hour * 60 + at.minute }, t)
  return zone === shownZone ? moment : `${moment} (${zone})`
}

/** "Rundbrev var inte igång från 29 nov. 17.40 till 08.05: datorn var av, eller programmet stängt." */
export function idleText({ from, to, why }: IdleTime, zone: string, t: TFunction): string {
  return t(`missed.waiting.idle.${why}`, { from: shortMomentText(from, zone), to: shortMomentText(to, zone) })
}

/** Whether two stretches are one and the same. */
export function isSameIdle(one: IdleTime | null, other: IdleTime | null): boolean {
  return one !== null && one.from === other?.from && one.to === other.to
}

/** Why nothing ran at its time, with when that was where it is known. */
export function whyText({ idle, why }: Pick<MissedRun, 'idle' | 'why'>, zone: string, t: TFunction): string {
  return idle === null ? t(`missed.why.${why}`) : idleText(idle, zone, t)
}

/** "Skicka nu" of a letter, "Publicera nu" elsewhere; in words for all of several kinds where they are. */
export function answerName(answer: MissedAnswer, runs: readonly MissedRun[], t: TFunction): string {
  if (answer !== 'run') return t(`missed.answer.${answer}`)
  const letters = runs.filter(({ publication }) => publication.channelKind === 'email').length
  if (letters === runs.length) return t('missed.answer.send')
  return t(letters === 0 ? 'missed.answer.publish' : 'missed.answer.run')
}

/** What an answer comes to: "14 timmar sent, till 128 mottagare", "tisdag 1 december kl. 09.00", "Nästa gång fredag 1 januari kl. 09.00". */
export function answerText(
  answer: MissedAnswer,
  {
    choices,
    publication: { zone, recurrence },
  }: Pick<MissedRun, 'choices'> & {
    readonly publication: Pick<Publication, 'zone' | 'recurrence'>
  },
  shownZone: string,
  t: TFunction,
): string {
  if (choices === null) return ''
  switch (answer) {
    case 'run': {
      const { lateMinutes, recipients } = choices.run
      const late = lateText(lateMinutes, t)
      return recipients === null
        ? t('missed.answer.late', { late })
        : t('missed.answer.lateTo', { late, count: recipients })
    }
    case 'move':
      return wallMoment(choices.move.wallTime, choices.move.zone, shownZone, t)
    case 'skip': {
      const { next } = choices.skip
      if (next !== null) return t('missed.answer.next', { moment: wallMoment(next, zone, shownZone, t) })
      return t(recurrence === null ? 'missed.answer.never' : 'missed.answer.lastOne')
    }
  }
}

/** What the program did about one by itself. */
export function settledText(
  {
    became,
    missedDueAt,
    publication: { wallTime, zone, startedAt },
  }: Pick<MissedRun, 'became' | 'missedDueAt'> & {
    readonly publication: Pick<Publication, 'wallTime' | 'zone' | 'startedAt'>
  },
  shownZone: string,
  t: TFunction,
): string {
  if (became === 'moved')
    return t('missed.settled.moved', { moment: wallMoment(wallTime, zone, shownZone, t) })
  if (became !== 'ran-late' || startedAt === null) return t('missed.settled.skipped')
  const late = Temporal.Instant.from(missedDueAt).until(startedAt).total('minutes')
  return t('missed.settled.ran-late', {
    ...{ moment: shortMomentText(startedAt, shownZone), late: lateText(late, t) },
  })
}

/** Nobody asks about the minutes of what is more than two hours late. */
function lateText(minutes: number, t: TFunction): string {
  return durationText((minutes < 120 ? minutes : Math.round(minutes / 60) * 60) * 60, t)
}
