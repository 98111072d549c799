import { useMutation } from '@tanstack/react-query'
import { call } from '../../app/call.ts'
import { interfaceLanguage } from '../../app/i18n.ts'
import { enterWorkspace } from '../../app/workspace.ts'

export interface Start {
  readonly how: 'sample' | 'empty' | 'open'
  readonly folder: string
}

/** Creates or opens a workspace and goes into it. A new one speaks the language that the first screen was read in. */
export function useStart() {
  const start = useMutation({
    async mutationFn({ how, folder }: Start) {
      if (how === 'open') return call('workspace.open', { folder })
      const state = await call('workspace.create', { folder, sample: how === 'sample' })
      const language = interfaceLanguage()
      if (state.kind !== 'open' || state.settings.language === language) return state
      return { ...state, settings: await call('settings.save', { ...state.settings, language }) }
    },
    onSuccess: enterWorkspace,
  })
  return {
    ...start,
    async openChosen() {
      const { folder } = await call('workspace.chooseFolder', { purpose: 'open' })
      if (folder !== null) start.mutate({ how: 'open', folder })
    },
  }
}
