import type { sv } from '../../../shared/i18n/catalogue.ts'

/** The chapters of the user's guide, in their order; each is found by its title, which is its heading in docs/guide. */
export const guideChapters = [
  'start',
  'set-up',
  'home',
  'contacts',
  'write',
  'hand-over',
  'find',
  'plan',
  'send',
  'in-doubt',
  'replies',
  'reach',
  'records',
  'backups',
  'trouble',
  'safe-mode',
  'log',
  'versions',
  'year-letter',
] as const satisfies readonly (keyof typeof sv.guide.chapter)[]
export type GuideChapter = (typeof guideChapters)[number]

/** Other pages of docs/ that the guide leads to, and that are read in the program. */
export const guideDocs = [
  'accessibility',
  'data-protection',
  'sign-in',
  'facebook',
  'linkedin',
  'x',
  'engines',
  'links',
  'always-on',
  'time',
  'post-file',
  'admin',
] as const satisfies readonly (keyof typeof sv.guide.doc)[]
export type GuideDoc = (typeof guideDocs)[number]

/** Where a page of the guide is, and what stands in it. */
export function guidePath(page: GuideChapter | GuideDoc, place?: string): string {
  return `/guide/${page}${place === undefined ? '' : `/${encodeURIComponent(place)}`}`
}
