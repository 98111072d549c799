import { z } from 'zod'
import type { WorkspaceState } from '../../../shared/contract/workspace.ts'
import { OpenedThing, thingKey } from '../../../shared/search/thing.ts'
import { queryClient } from '../../app/queries.ts'

/** So many are remembered, of all kinds together. */
const most = 10

/**
 * What was opened last on this computer in the workspace that is open, the latest first. Kinds and numbers alone are kept here: what they are
 * called is asked for when it is shown, and who has been erased has no name any more.
 */
export function openedLately(): readonly OpenedThing[] {
  const place = placeOfWorkspace()
  if (place === null) return []
  try {
    const kept = z.array(z.unknown()).parse(JSON.parse(window.localStorage.getItem(place) ?? '[]'))
    return kept.flatMap((one) => OpenedThing.safeParse(one).data ?? []).slice(0, most)
  } catch {
    // What cannot be read is as if nothing had been opened.
    return []
  }
}

export function noteOpened(thing: OpenedThing): void {
  const place = placeOfWorkspace()
  if (place === null) return
  const others = openedLately().filter((other) => thingKey(other) !== thingKey(thing))
  window.localStorage.setItem(place, JSON.stringify([thing, ...others].slice(0, most)))
}

function placeOfWorkspace(): string | null {
  const state = queryClient.getQueryData<WorkspaceState>(['workspace.state', {}])
  return state?.kind === 'open' ? `rundbrev-opened ${state.folder}` : null
}
