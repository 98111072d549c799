import { useReducer } from 'react'
import type { Theme } from '../../../../shared/newsletter/theme.ts'

/** A theme while it is changed, with the way back. */
export interface ThemeDraft {
  readonly now: Theme
  readonly past: readonly Theme[]
  readonly future: readonly Theme[]
  /** What was changed last: more of the same is one step, however often it is told while a colour is dragged. */
  readonly lastField: string | null
}

export type DraftStep =
  | { readonly kind: 'change'; readonly field: string; readonly theme: Theme }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

export function beginDraft(theme: Theme): ThemeDraft {
  return { now: theme, past: [], future: [], lastField: null }
}

export function stepDraft(draft: ThemeDraft, step: DraftStep): ThemeDraft {
  const { now, past, future, lastField } = draft
  switch (step.kind) {
    case 'change': {
      const isMore = step.field === lastField
      return { now: step.theme, past: isMore ? past : [...past, now], future: [], lastField: step.field }
    }
    case 'undo': {
      const before = past.at(-1)
      if (before === undefined) return draft
      return { now: before, past: past.slice(0, -1), future: [now, ...future], lastField: null }
    }
    case 'redo': {
      const [after, ...rest] = future
      if (after === undefined) return draft
      return { now: after, past: [...past, now], future: rest, lastField: null }
    }
  }
}

export type ChangeTheme = (field: string, part: Partial<Theme>) => void

export function useThemeDraft(start: Theme) {
  const [draft, step] = useReducer(stepDraft, start, beginDraft)
  const change: ChangeTheme = (field, part) =>
    step({ kind: 'change', field, theme: { ...draft.now, ...part } })
  return { draft, change, step }
}
