import { type EditorState, TextSelection } from '@tiptap/pm/state'
import { type Editor, Extension } from '@tiptap/react'
import { getSearchState, SearchQuery, search, setSearchState } from 'prosemirror-search'
import { showPlace } from '../editor/showPlace.ts'
import { type FindQuery, findPattern, type TextRange } from './findQuery.ts'

/** Marks in the body what is searched for. */
export const FindInBody = Extension.create({
  name: 'findInBody',
  addProseMirrorPlugins: () => [search()],
})

/** Searches for something, or with null for nothing any more. */
export function setBodyQuery({ view }: Editor, query: FindQuery | null): void {
  view.dispatch(setSearchState(view.state.tr, bodyQuery(query)))
}

/** Every place of what is searched for, in order. */
export function bodyMatches(state: EditorState): TextRange[] {
  const query = getSearchState(state)?.query
  if (query?.valid !== true) return []
  const found: TextRange[] = []
  for (let at = 0; at <= state.doc.content.size; ) {
    const next = query.findNext(state, at)
    if (next === null) break
    found.push({ from: next.from, to: next.to })
    at = Math.max(next.to, at + 1)
  }
  return found
}

/** Chooses a place and brings it into sight; the focus stays where it is. */
export function showInBody({ view }: Editor, { from, to }: TextRange): void {
  const { tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, to)).scrollIntoView())
  showPlace(view, from)
}

/** Puts other words in some places of the body, with the formatting of what stood there; '' takes it away. */
export function replaceInBody({ view, schema }: Editor, places: readonly TextRange[], words: string): void {
  const { tr } = view.state
  for (const { from, to } of places.toReversed()) {
    const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? []
    if (words === '') tr.delete(from, to)
    else tr.replaceWith(from, to, schema.text(words, marks))
  }
  view.dispatch(tr)
}

function bodyQuery(query: FindQuery | null): SearchQuery {
  if (query === null || query.words === '') return new SearchQuery({ search: '' })
  const { caseSensitive } = query
  return new SearchQuery({ search: findPattern(query), regexp: true, caseSensitive })
}
