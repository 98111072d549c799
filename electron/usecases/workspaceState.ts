import type { WorkspaceState } from '../../shared/contract/workspace.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { readSettings } from '../store/settings.ts'
import type { OpenWorkspace } from '../workspace/openWorkspace.ts'

/** What the renderer needs to know of the workspace: its folder and settings, or where one could be. */
export function describeWorkspace(
  workspace: OpenWorkspace | undefined,
  suggestedFolder: string,
  recent: readonly string[],
  trouble: Trouble | null,
): WorkspaceState {
  if (workspace === undefined) return { kind: 'none', suggestedFolder, recent: [...recent], trouble }
  return { kind: 'open', folder: workspace.folder, settings: readSettings(workspace.database) }
}
