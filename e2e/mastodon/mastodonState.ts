import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MastodonChange, MastodonState, StatusRow } from './mastodonTypes.ts'

/** What a server knows, and the only way to change it. */
export interface MastodonStore extends MastodonState {
  put(change: MastodonChange): void
}

/**
 * @param folder where each change is a line before anybody hears of it, so that whoever kills the server loses nothing that was
 * answered; null: in memory only
 */
export function openMastodonState(folder: string | null): MastodonStore {
  const state: MastodonState = {
    ...{ statuses: new Map(), scheduled: new Map(), everScheduled: new Set(), media: new Map() },
    ...{ apps: new Map(), tokens: new Map(), keys: new Map(), deleted: new Set() },
  }
  if (folder !== null) {
    mkdirSync(folder, { recursive: true })
    for (const change of changesIn(folder)) apply(state, change)
  }
  return {
    ...state,
    put(change) {
      apply(state, change)
      if (folder !== null) appendFileSync(fileIn(folder), `${JSON.stringify(change)}\n`)
    },
  }
}

/** Every status that a server has ever taken, also of one that is dead: what is in the folder. Deleted ones say so. */
export function readStatuses(folder: string): readonly (StatusRow & { readonly deleted: boolean })[] {
  const { statuses, deleted } = openMastodonState(folder)
  return [...statuses.values()].map((row) => ({ ...row, deleted: deleted.has(row.id) }))
}

function apply(state: MastodonState, change: MastodonChange): void {
  switch (change.kind) {
    case 'status':
      state.statuses.set(change.row.id, change.row)
      break
    case 'scheduled':
      state.scheduled.set(change.row.id, change.row)
      state.everScheduled.add(change.row.id)
      break
    case 'unscheduled':
      state.scheduled.delete(change.id)
      break
    case 'media':
      state.media.set(change.row.id, change.row)
      break
    case 'app':
      state.apps.set(change.row.clientId, change.row)
      break
    case 'token':
      state.tokens.set(change.row.token, change.row)
      break
    case 'key':
      state.keys.set(change.key, { id: change.id, at: change.at })
      break
    case 'deleted':
      state.deleted.add(change.id)
      break
  }
}

function changesIn(folder: string): MastodonChange[] {
  if (!existsSync(fileIn(folder))) return []
  const lines = readFileSync(fileIn(folder), 'utf8').split('\n')
  // The last line may be half a line: whoever wrote it was killed, and answered nobody.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as MastodonChange)
}

function fileIn(folder: string): string {
  return join(folder, 'mastodon.jsonl')
}
