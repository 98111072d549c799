import type { FrozenFigure } from '../contract/figures.ts'
import type { Language } from '../i18n/catalogue.ts'
import { formatFigure } from '../text/formatFigure.ts'
import type { Figure } from './post.ts'

/** What a post went out with, against what the figure says now. */
export interface FrozenChange {
  readonly then: string
  /** As it reads now; null where it reads the same, or the workspace has the figure no more. */
  readonly now: string | null
}

/** Whether the number behind has changed since: what counts is what a reader sees, so a change below its decimals is none. */
export function frozenChange(
  frozen: FrozenFigure,
  live: Figure | undefined,
  language: Language,
): FrozenChange {
  const then = formatFigure(frozen.content, language).text
  const now = live === undefined ? then : formatFigure(live, language).text
  return { then, now: now === then ? null : now }
}
