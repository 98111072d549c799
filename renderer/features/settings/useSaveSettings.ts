import type { WorkspaceSettings } from '../../../shared/workspace/settings.ts'
import { queryClient, useDo } from '../../app/queries.ts'
import { showError } from '../../app/showError.ts'

interface SaveSettings {
  readonly save: (part: Partial<WorkspaceSettings>) => void
  readonly saving: boolean
}

const key = ['settings.get', {}]

/** Saves a part of the settings over what they are now; shown at once, so that the next change builds on it. */
export function useSaveSettings(settings: WorkspaceSettings, onSaved?: () => void): SaveSettings {
  const saved = useDo('settings.save', {
    onSuccess: () => onSaved?.(),
    onError(error) {
      showError(error)
      void queryClient.invalidateQueries({ queryKey: key })
    },
  })
  return {
    save(part) {
      const next = { ...(queryClient.getQueryData<WorkspaceSettings>(key) ?? settings), ...part }
      queryClient.setQueryData(key, next)
      saved.mutate(next)
    },
    saving: saved.isPending,
  }
}
