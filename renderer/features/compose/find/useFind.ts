import { type Editor, useEditorState } from '@tiptap/react'
import { useEffect, useState } from 'react'
import type { Draft } from '../draft/useDraft.ts'
import { bodyMatches, replaceInBody, setBodyQuery, showInBody } from './findInBody.ts'
import { type FindQuery, findInText, replacedInText, type TextRange } from './findQuery.ts'

export type FindPlace = TextRange & { readonly where: 'title' | 'lede' | 'body' }

export interface Find {
  readonly places: readonly FindPlace[]
  /** Index of the place that is shown; null before the first step. */
  readonly current: number | null
  readonly step: (by: 1 | -1) => void
  readonly replaceCurrent: (words: string) => void
  /** One step of the history, over title, lede and body. @returns how many were replaced */
  readonly replaceAll: (words: string) => number
}

/** Looks through title, lede and body while the bar is open. */
export function useFind(editor: Editor, draft: Draft, query: FindQuery): Find {
  const { content, change, history } = draft
  const [index, setIndex] = useState<number | null>(null)
  useEffect(() => {
    setBodyQuery(editor, query)
    setIndex(null)
  }, [editor, query])
  useEffect(() => () => setBodyQuery(editor, null), [editor])
  const inBody = useEditorState({ editor, selector: ({ editor: now }) => bodyMatches(now.state) })

  const inField = (where: 'title' | 'lede') =>
    findInText(content[where], query).map((place) => ({ ...place, where }))
  const places: readonly FindPlace[] = [
    ...inField('title'),
    ...inField('lede'),
    ...inBody.map((place) => ({ ...place, where: 'body' as const })),
  ]
  const current = index === null || places.length === 0 ? null : Math.min(index, places.length - 1)

  const show = (at: number) => {
    setIndex(at)
    const place = places[at]
    if (place?.where === 'body') showInBody(editor, place)
  }
  const replaceIn = (where: FindPlace['where'], chosen: readonly TextRange[], words: string) => {
    if (chosen.length === 0) return
    if (where === 'body') replaceInBody(editor, chosen, words)
    else change({ [where]: replacedInText(content[where], chosen, words).slice(0, longest[where]) })
  }
  return {
    places,
    current,
    step(by) {
      if (places.length === 0) return
      const from = current ?? (by === 1 ? -1 : 0)
      show((from + by + places.length) % places.length)
    },
    replaceCurrent(words) {
      const place = places[current ?? 0]
      if (place === undefined) return
      history.asOne(() => replaceIn(place.where, [place], words))
      setIndex(current ?? 0)
    },
    replaceAll(words) {
      history.asOne(() => {
        for (const where of ['title', 'lede', 'body'] as const) {
          replaceIn(
            where,
            places.filter((place) => place.where === where),
            words,
          )
        }
      })
      return places.length
    },
  }
}

/** As the post's schema allows. */
const longest = { title: 300, lede: 2000 } as const
