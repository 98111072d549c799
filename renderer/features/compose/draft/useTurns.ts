import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Turn } from './postHistory.ts'
import { showTurn } from './showTurn.ts'
import type { Draft } from './useDraft.ts'
import { useUndoKeys } from './useUndoKeys.ts'

interface Turns {
  readonly undo: () => void
  readonly redo: () => void
  /** What was done last, to be read aloud. */
  readonly turned: string
}

/** Properties of the post, which stand in a section that can be closed. */
const propertyNames: ReadonlySet<string> = new Set([
  ...['subject', 'preheader', 'link', 'tags', 'language', 'untagged'],
])

/**
 * Undo and redo for the screen: by key, by menu and by button, each with the focus on what was changed.
 * @param area what the history is of
 * @param openProperties makes the fields of the properties visible
 */
export function useTurns(
  draft: Draft,
  area: RefObject<HTMLElement | null>,
  openProperties: () => void,
): Turns {
  const { t } = useTranslation()
  const [turned, setTurned] = useState('')
  const shown = useRef({ draft, openProperties, t })
  useEffect(() => {
    shown.current = { draft, openProperties, t }
  })

  const show = useCallback(
    ([turn]: readonly Turn[], key: 'undone' | 'redone') => {
      if (turn === undefined || area.current === null) return
      if (turn.kind === 'fields' && turn.names.some((name) => propertyNames.has(name))) {
        shown.current.openProperties()
      }
      showTurn(area.current, turn)
      const [name = 'body'] = turn.kind === 'body' ? [] : turn.names
      const where = shown.current.t(`editor.history.place.${name}`)
      setTurned(shown.current.t(`editor.history.${key}`, { where }))
    },
    [area],
  )
  const undo = useCallback(() => show(shown.current.draft.undo(), 'undone'), [show])
  const redo = useCallback(() => show(shown.current.draft.redo(), 'redone'), [show])
  useUndoKeys(area, { undo, redo })
  return { undo, redo, turned }
}
