import { DatesProvider } from '@mantine/dates'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract/contract.ts'
import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { needsRescue } from '../../shared/workspace/needsRescue.ts'
import { RescueScreen } from '../features/backups/RescueScreen.tsx'
import { useFieldWords } from '../features/checks/fieldWords.ts'
import { OwnFiles } from '../features/sharing/OwnFiles.tsx'
import { Welcome } from '../features/welcome/Welcome.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { ScreenComing } from '../ui/ScreenComing.tsx'
import { WorkToasts } from '../ui/WorkToasts.tsx'
import { i18n } from './i18n.ts'
import { OpeningFrame } from './OpeningFrame.tsx'
import { OwnWindow } from './OwnWindow.tsx'
import { isOwnWindow } from './ownWindow.ts'
import { queryClient, useAsk } from './queries.ts'
import { Shell } from './Shell.tsx'
import { usePolicy } from './usePolicy.ts'

/** The first screen without a workspace, the shell with one, in the workspace's language. */
export function App() {
  // Read here so that everything below is drawn anew when the language changes.
  useTranslation()
  const state = useAsk('workspace.state', {})
  useFieldWords()
  const decided = usePolicy().language
  const open = state.data?.kind === 'open' ? state.data : undefined
  useLanguage(open?.settings.language ?? decided, open?.folder)

  return (
    <DatesProvider settings={{ locale: i18n.language }}>
      {isOwnWindow ? ownWindow(state) : firstScreen(state)}
      <WorkToasts />
      {state.data !== undefined && <OwnFiles state={state.data} onlyDropped={isOwnWindow} />}
    </DatesProvider>
  )
}

/** Speaks the language that has been chosen, also where it was chosen in another window. */
function useLanguage(language: InterfaceLanguage | undefined, folder: string | undefined): void {
  const before = useRef({ language, folder })
  useEffect(() => {
    if (language !== undefined && language !== i18n.language) void i18n.changeLanguage(language)
    const last = before.current
    before.current = { language, folder }
    // Main answers some questions in words: names of days, of lines in a diagram.
    if (last.folder === folder && last.language !== language) void queryClient.invalidateQueries()
  }, [language, folder])
}

function ownWindow({ data, isError, error, refetch }: UseQueryResult<Output<'workspace.state'>, Error>) {
  if (isError) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <ScreenComing />
  return <OwnWindow folder={data.kind === 'open' ? data.folder : null} />
}

function firstScreen(state: UseQueryResult<Output<'workspace.state'>, Error>) {
  if (state.isPending) return <OpeningFrame />
  if (state.isError) return <ErrorNote error={state.error} onRetry={() => void state.refetch()} />
  if (state.data.kind === 'open') return <Shell folder={state.data.folder} />
  const { trouble } = state.data
  const broken = trouble !== null && needsRescue(trouble.code) ? trouble.place.file : undefined
  return trouble !== null && broken !== undefined ? (
    <RescueScreen folder={String(broken)} isGone={trouble.code === 'workspace-database-gone'} />
  ) : (
    <Welcome
      suggestedFolder={state.data.suggestedFolder}
      recent={state.data.recent}
      trouble={state.data.trouble}
      opening={state.data.opening}
    />
  )
}
