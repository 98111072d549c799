import type { TFunction } from 'i18next'
import type { AnswerClass } from '../../../../shared/delivery/answerClass.ts'
import type { DeliveryState } from '../../../../shared/delivery/delivery.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { leftStates } from '../progress.ts'

/** Nothing more is sent of a publication that was called off or that failed. */
export function isOver({ state }: Pick<Publication, 'state'>): boolean {
  return state === 'cancelled' || state === 'failed'
}

/** What a row's state is called: what waits in a publication that is over waits for nothing. */
export function stateName(state: DeliveryState, publication: Publication, t: TFunction): string {
  if (isAtServer(state, publication)) return t('publication.atServer.name')
  return isNever(state, publication) ? t('publication.never.name') : t(`sending.delivery.${state}`)
}

/** The same of many rows. */
export function statesName(state: DeliveryState, publication: Publication, t: TFunction): string {
  if (isAtServer(state, publication)) return t('publication.atServer.names')
  return isNever(state, publication) ? t('publication.never.names') : t(`publication.state.${state}`)
}

export function stateSentence(state: DeliveryState, publication: Publication, t: TFunction): string {
  if (isAtServer(state, publication)) return t('publication.atServer.text')
  return isNever(state, publication) ? t('publication.never.text') : t(`publication.stateText.${state}`)
}

/** Answers that are tried again for as long as that makes sense. */
const passing: readonly AnswerClass[] = ['mailbox-full', 'greylisted', 'too-many', 'server-busy', 'later']

/** What the officer can do about an answer: where it was to pass and has not, nothing goes by itself any more. */
export function remedyFor(answer: AnswerClass, state: DeliveryState, t: TFunction): string {
  const hasGivenUp = (state === 'rejected' || state === 'bounced') && passing.includes(answer)
  return hasGivenUp ? t('publication.answers.gaveUp') : t(`answers.${answer}.remedy`)
}

/** Handed over before its time, which is still to come. */
function isAtServer(state: DeliveryState, { ahead }: Publication): boolean {
  return ahead !== null && state === 'sending'
}

function isNever(state: DeliveryState, publication: Publication): boolean {
  return isOver(publication) && leftStates.includes(state)
}
