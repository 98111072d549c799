import type { Opening, WorkspaceState } from '../../shared/contract/workspace.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
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
  }: {
    readonly suggestedFolder: string
    readonly recent: readonly string[]
    readonly trouble: Trouble | null
    readonly opening: Opening | null
  },
): WorkspaceState {
  if (workspace === undefined) return { kind: 'none', suggestedFolder, recent: [...recent], trouble, opening }
  return { kind: 'open', folder: workspace.folder, settings: readSettings(workspace.database) }
}
