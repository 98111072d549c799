import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import type { ApprovalStatus } from '../../../shared/approval/approval.ts'
import { dayText } from '../../ui/moments.ts'

type Told = Pick<ApprovalStatus, 'state' | 'needed' | 'asked' | 'approval'>

/** "Godkänt av Karin 28 november, men ändrat sedan dess." */
export function approvalSentence(
  t: TFunction,
  { state, needed, asked, approval }: Told,
  names: Names,
): string {
  const on = (at: string) => dayText(Temporal.Instant.from(at).toZonedDateTimeISO(names.zone).toPlainDate())
  if (approval !== null && (state === 'approved' || state === 'lapsed'))
    return t(`approval.state.${state}`, { name: approval.by, day: on(approval.at) })
  if (asked !== null) return t('approval.state.asked', { name: asked.by, day: on(asked.at) })
  return needed ? t('approval.state.noneNeeded', { channel: names.channel }) : t('approval.state.none')
}

interface Names {
  readonly channel: string
  readonly zone: string
}

/** "Ändrat: texten eller nyckeltalen, bilderna."; '' where nothing is named. */
export function changedSentence(t: TFunction, changed: ApprovalStatus['changed']): string {
  if (changed.length === 0) return ''
  return t('approval.changed', { parts: changed.map((part) => t(`approval.part.${part}`)).join(', ') })
}
