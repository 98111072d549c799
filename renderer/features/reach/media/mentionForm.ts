import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import type { MediaKind } from '../../../../shared/reach/mediaKind.ts'
import {
  type MediaMention,
  type MediaOutlet,
  MentionContent,
  type OutletContent,
} from '../../../../shared/reach/mediaMention.ts'
import { addressOf, recogniseOutlet } from '../../../../shared/reach/recogniseOutlet.ts'

/** A county's code, or the whole country, which stands alone. */
export type SeenIn = CountyCode | 'country'

/** A mention as it is being typed. */
export interface MentionDraft {
  readonly link: string
  readonly outlet: string
  readonly kind: MediaKind
  readonly title: string
  readonly programme: string
  readonly day: string | null
  readonly seenIn: readonly SeenIn[]
  /** Somebody has said where: another outlet does not say otherwise. */
  readonly seenInIsChosen: boolean
  readonly postId: MentionContent['postId']
  readonly audience: number | null
  readonly audienceSource: string
  readonly note: string
}

export const emptyMention: MentionDraft = {
  ...{ link: '', outlet: '', kind: 'newspaper', title: '', programme: '', day: null },
  ...{ seenIn: [], seenInIsChosen: false },
  ...{ postId: null, audience: null, audienceSource: '', note: '' },
}

export function draftOf({ link, counties, ...mention }: MediaMention): MentionDraft {
  const { outlet, kind, title, programme, day, postId, audience, audienceSource, note } = mention
  return {
    ...{ outlet, kind, title, programme, day, postId, audience, audienceSource, note },
    link: link ?? '',
    seenIn: seenInOf(counties),
    seenInIsChosen: true,
  }
}

/** The outlet is known: its kind, and where it is read, unless somebody has said where already. */
export function withOutlet(draft: MentionDraft, { name, kind, counties }: MediaOutlet): MentionDraft {
  const seenIn = draft.seenInIsChosen ? draft.seenIn : seenInOf(counties)
  return { ...draft, outlet: name, kind, seenIn }
}

/** A name that is typed: where it is that of an outlet, what is known of it comes along. */
export function withName(draft: MentionDraft, outlets: readonly MediaOutlet[], name: string): MentionDraft {
  const typed = { ...draft, outlet: name }
  const found = outlets.find((outlet) => outlet.name === name) ?? recogniseOutlet(outlets, name)
  if ('name' in found) return withOutlet(typed, found)
  // What it is called in daily speech is kept as it was typed: "P4 Jämtland".
  return found.kind === 'one' ? { ...withOutlet(typed, found.outlet), outlet: name } : typed
}

/** A link that is pasted or typed: the outlet that it is of, where it says so and nobody has said another. */
export function withLink(draft: MentionDraft, outlets: readonly MediaOutlet[], link: string): MentionDraft {
  const typed = { ...draft, link }
  const before = outletOfLink(draft, outlets)
  const found = outletOfLink(typed, outlets)
  const isOpen = draft.outlet === '' || (before.kind === 'one' && before.outlet.name === draft.outlet)
  return found.kind === 'one' && isOpen ? withOutlet(typed, found.outlet) : typed
}

export function outletOfLink({ link }: MentionDraft, outlets: readonly MediaOutlet[]) {
  return addressOf(link) === null ? ({ kind: 'none' } as const) : recogniseOutlet(outlets, link)
}

export function withSeenIn(draft: MentionDraft, chosen: readonly SeenIn[]): MentionDraft {
  return { ...draft, seenIn: chosenPlaces(draft.seenIn, chosen), seenInIsChosen: true }
}

/** The whole country and single counties put each other out. */
export function chosenPlaces(before: readonly SeenIn[], chosen: readonly SeenIn[]): readonly SeenIn[] {
  const added = chosen.find((place) => !before.includes(place))
  if (added === 'country') return ['country']
  return chosen.filter((place) => place !== 'country' || chosen.length === 1)
}

export type MentionProblem = 'required' | 'noLink' | 'audienceNeedsSource' | 'unusable'
export type MentionReading =
  | { readonly kind: 'ready'; readonly content: MentionContent }
  | { readonly kind: 'wrong'; readonly problems: Partial<Record<keyof MentionDraft, MentionProblem>> }

/** What was typed as the contract takes it, or what is wrong with each field. */
export function readMention(draft: MentionDraft): MentionReading {
  const problems: Partial<Record<keyof MentionDraft, MentionProblem>> = {}
  const { outlet, kind, title, programme, day, postId, audience, note } = draft
  const audienceSource = audience === null ? '' : draft.audienceSource.trim()
  const link = linkOf(draft.link)
  if (outlet.trim() === '') problems.outlet = 'required'
  if (title.trim() === '') problems.title = 'required'
  if (day === null) problems.day = 'required'
  if (draft.seenIn.length === 0) problems.seenIn = 'required'
  if (audience !== null && audienceSource === '') problems.audienceSource = 'audienceNeedsSource'
  const counties = draft.seenIn.filter((place) => place !== 'country')
  const read = MentionContent.safeParse({
    ...{ outlet, kind, title, programme, day, link, counties, postId, audience, audienceSource, note },
  })
  for (const { path } of read.error?.issues ?? []) {
    const field = path[0] === 'counties' ? 'seenIn' : (path[0] as keyof MentionDraft)
    problems[field] ??= field === 'link' ? 'noLink' : 'unusable'
  }
  if (read.success && Object.keys(problems).length === 0) return { kind: 'ready', content: read.data }
  return { kind: 'wrong', problems }
}

/** An outlet that nobody knew, to be known next time; null where it is known. */
export function outletToRemember(
  { outlet, kind, link }: MentionContent,
  counties: readonly CountyCode[],
  outlets: readonly MediaOutlet[],
): OutletContent | null {
  if (recogniseOutlet(outlets, outlet).kind !== 'none') return null
  const [host] = (link === null ? null : addressOf(link))?.split('/') ?? []
  const isNew = host !== undefined && recogniseOutlet(outlets, host).kind === 'none'
  return { name: outlet, kind, counties: [...counties], sites: isNew ? [host] : [] }
}

function seenInOf(counties: readonly CountyCode[]): SeenIn[] {
  return counties.length === 0 ? ['country'] : [...counties]
}

/** An address without "https://" is one all the same. */
function linkOf(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  return /^[a-z]+:/i.test(text) || addressOf(text) === null ? text : `https://${text}`
}
