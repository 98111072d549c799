import type { CountyCode } from '../../../shared/contract/scalars.ts'
import { enteredByHand, ObservationContent } from '../../../shared/reach/observation.ts'
import { isReversed } from './reachPeriod.ts'

/** An observation as it is being typed: what is not there yet is empty. */
export type ObservationDraft = Omit<ObservationContent, 'value' | 'periodFrom' | 'periodTo'> & {
  readonly value: number | null
  readonly periodFrom: string | null
  readonly periodTo: string | null
}

export const emptyDraft: ObservationDraft = {
  ...enteredByHand,
  source: '',
  channel: '',
  metric: 'people',
  value: null,
  county: null,
  periodFrom: null,
  periodTo: null,
  postId: null,
  note: '',
}

export type ObservationField = keyof ObservationDraft
export type ObservationProblem = 'required' | 'reversed' | 'unusable'

export type ObservationReading =
  | { readonly kind: 'ready'; readonly content: ObservationContent }
  | { readonly kind: 'wrong'; readonly problems: Partial<Record<ObservationField, ObservationProblem>> }

/** What was typed as the contract takes it, or what is wrong with each field. */
export function readObservation(draft: ObservationDraft): ObservationReading {
  const trimmed = { ...draft, source: draft.source.trim(), channel: draft.channel.trim() }
  const read = ObservationContent.safeParse(trimmed)
  const problems: Partial<Record<ObservationField, ObservationProblem>> = {}
  for (const { path } of read.error?.issues ?? []) {
    const field = path[0] as ObservationField
    problems[field] = trimmed[field] === '' || trimmed[field] === null ? 'required' : 'unusable'
  }
  if (isReversed({ from: draft.periodFrom, to: draft.periodTo })) problems.periodTo = 'reversed'
  if (read.success && Object.keys(problems).length === 0) return { kind: 'ready', content: read.data }
  return { kind: 'wrong', problems }
}

/** A county's code, or null for the choice that means that the source does not say. */
export function countyOf(choice: string): CountyCode | null {
  return ObservationContent.shape.county.catch(null).parse(choice)
}
