import { useMutation } from '@tanstack/react-query'
import type { Output } from '../../../shared/contract/contract.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { isAllKept } from '../../app/beforeLeaving.ts'
import { call } from '../../app/call.ts'
import { interfaceLanguage } from '../../app/i18n.ts'
import { enterWorkspace } from '../../app/workspace.ts'

export type Start =
  | { readonly how: 'sample' }
  /** A new one, which begins with its three steps. */
  | { readonly how: 'empty'; readonly folder: string }
  | { readonly how: 'open'; readonly folder: string }

/** Creates or opens a workspace and goes into it. A new one speaks the language that the first screen was read in. */
export function useStart() {
  const start = useMutation({
    mutationFn: begun,
    onSuccess(state, { how }) {
      enterWorkspace(state)
      if (how === 'empty') window.location.hash = '#/start'
    },
  })
  return {
    ...start,
    async openChosen() {
      const { folder } = await call('workspace.chooseFolder', { purpose: 'open' })
      if (folder !== null) start.mutate({ how: 'open', folder })
    },
  }
}

async function begun(start: Start): Promise<Output<'workspace.state'>> {
  if (!(await isAllKept())) throw new RundbrevError('text-unsaved')
  switch (start.how) {
    case 'open':
      return await call('workspace.open', { folder: start.folder })
    case 'sample':
      return await spoken(await call('workspace.openSample', { language: interfaceLanguage() }))
    case 'empty':
      return await spoken(await call('workspace.create', { folder: start.folder, sample: false }))
  }
}

async function spoken(state: Output<'workspace.state'>): Promise<Output<'workspace.state'>> {
  const language = interfaceLanguage()
  if (state.kind !== 'open' || state.settings.language === language) return state
  return { ...state, settings: await call('settings.save', { ...state.settings, language }) }
}
