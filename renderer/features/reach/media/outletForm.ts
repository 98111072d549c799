import { type MediaOutlet, OutletContent } from '../../../../shared/reach/mediaMention.ts'
import { foldText } from '../../../../shared/text/foldText.ts'
import type { SeenIn } from './mentionForm.ts'

/** An outlet as it is being typed. */
export interface OutletDraft {
  readonly name: string
  readonly kind: OutletContent['kind']
  readonly seenIn: readonly SeenIn[]
  /** A site a line. */
  readonly sites: string
}

export const emptyOutlet: OutletDraft = { name: '', kind: 'newspaper', seenIn: [], sites: '' }

export function draftOfOutlet({ name, kind, counties, sites }: MediaOutlet): OutletDraft {
  return { name, kind, seenIn: counties.length === 0 ? ['country'] : [...counties], sites: sites.join('\n') }
}

export type OutletProblem = 'required' | 'taken' | 'sitesWrong'
export type OutletReading =
  | { readonly kind: 'ready'; readonly content: OutletContent }
  | { readonly kind: 'wrong'; readonly problems: Partial<Record<keyof OutletDraft, OutletProblem>> }

/**
 * What was typed as the contract takes it, or what is wrong with each field.
 *
 * @param others the workspace's other outlets: two of one name could not be told apart
 */
export function readOutlet(draft: OutletDraft, others: readonly Pick<MediaOutlet, 'name'>[]): OutletReading {
  const problems: Partial<Record<keyof OutletDraft, OutletProblem>> = {}
  const { name, kind } = draft
  const sites = draft.sites
    .split('\n')
    .map(siteOf)
    .filter((site) => site !== '')
  if (name.trim() === '') problems.name = 'required'
  else if (others.some((other) => foldText(other.name) === foldText(name))) problems.name = 'taken'
  if (draft.seenIn.length === 0) problems.seenIn = 'required'
  if (sites.some((site) => /\s/.test(site) || !site.includes('.'))) problems.sites = 'sitesWrong'
  const counties = draft.seenIn.filter((place) => place !== 'country')
  const read = OutletContent.safeParse({ name, kind, counties, sites })
  for (const { path } of read.error?.issues ?? []) {
    if (path[0] === 'sites') problems.sites ??= 'sitesWrong'
    else if (path[0] === 'name') problems.name ??= 'required'
  }
  if (read.success && Object.keys(problems).length === 0) return { kind: 'ready', content: read.data }
  return { kind: 'wrong', problems }
}

/** "norran.se" of "https://www.norran.se/" */
function siteOf(line: string): string {
  return line
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '')
}
