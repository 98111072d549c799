import type { WorkspaceSettings } from '../../../shared/workspace/settings.ts'
import { queryClient, useDo } from '../../app/queries.ts'

interface SaveSettings {
  readonly save: (part: Partial<WorkspaceSettings>) => void
  readonly saving: boolean
}

/** Saves a part of the settings over what they are now. */
export function useSaveSettings(settings: WorkspaceSettings, onSaved?: () => void): SaveSettings {
  const saved = useDo('settings.save', {
    onSuccess(next) {
      queryClient.setQueryData(['settings.get', {}], next)
      onSaved?.()
    },
  })
  return { save: (part) => saved.mutate({ ...settings, ...part }), saving: saved.isPending }
}
