import { enteredByHand, type Observation, ObservationContent } from '../../../shared/reach/observation.ts'
import { abroadKey } from '../../../shared/reach/report.ts'
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

/** What an observation says, to be changed: that it is corrected by hand from then on. */
export function draftOf(observation: Observation): ObservationDraft {
  return ObservationContent.parse(observation)
}

/** A choice of county: its code, 'abroad', or what means that the source does not say. A municipality of another county is let go. */
export function placeOf(choice: string): Pick<ObservationContent, 'county' | 'municipality' | 'abroad'> {
  const county = ObservationContent.shape.county.catch(null).parse(choice)
  return { county, municipality: null, abroad: choice === abroadKey }
}
