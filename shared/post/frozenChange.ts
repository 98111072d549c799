import type { FrozenFigure } from '../contract/figures.ts'
import type { InterfaceLanguage } from '../i18n/languages.ts'
import { formatFigure } from '../text/formatFigure.ts'
import type { Figure } from './post.ts'

/** What a post went out with, against what the figure says now; values as they read. */
export type FrozenChange =
  | { readonly kind: 'same'; readonly sent: string }
  | { readonly kind: 'changed'; readonly sent: string; readonly now: string }
  /** The workspace has the figure no more. */
  | { readonly kind: 'gone'; readonly sent: string }

/** Whether the number behind has changed since: what counts is what a reader sees, so a change below its decimals is none. */
export function frozenChange(
  { content }: Pick<FrozenFigure, 'content'>,
  live: Figure | undefined,
  language: InterfaceLanguage,
): FrozenChange {
  const sent = formatFigure(content, language).text
  if (live === undefined) return { kind: 'gone', sent }
  const now = formatFigure(live, language).text
  return now === sent ? { kind: 'same', sent } : { kind: 'changed', sent, now }
}
