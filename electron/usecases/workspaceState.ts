import type { Opening, WorkspaceState } from '../../shared/contract/workspace.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { readSampleMark } from '../store/sampleMark.ts'
import { readSettings } from '../store/settings.ts'
import type { OpenWorkspace } from '../workspace/openWorkspace.ts'

/** What the renderer needs to know of the workspace: its folder and settings, or where one could be. */
export function describeWorkspace(
  workspace: OpenWorkspace | undefined,
  {
    suggestedFolder,
    recent,
    trouble,
    opening,
    own,
  }: {
    readonly suggestedFolder: string
    readonly recent: readonly string[]
    readonly trouble: Trouble | null
    readonly opening: Opening | null
    /** Asked for in the example. */
    readonly own: () => NonNullable<Extract<WorkspaceState, { kind: 'open' }>['sample']>
  },
): WorkspaceState {
  if (workspace === undefined) return { kind: 'none', suggestedFolder, recent: [...recent], trouble, opening }
  const { database, folder } = workspace
  const isSample = readSampleMark(database, folder) !== undefined
  return {
    ...{ kind: 'open', folder, settings: readSettings(database) },
    sample: isSample ? own() : null,
  }
}
