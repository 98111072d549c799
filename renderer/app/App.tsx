import 'dayjs/locale/sv'
import { DatesProvider } from '@mantine/dates'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract/contract.ts'
import { needsRescue } from '../../shared/workspace/needsRescue.ts'
import { RescueScreen } from '../features/backups/RescueScreen.tsx'
import { OwnFiles } from '../features/sharing/OwnFiles.tsx'
import { Welcome } from '../features/welcome/Welcome.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { i18n, interfaceLanguage } from './i18n.ts'
import { OpeningFrame } from './OpeningFrame.tsx'
import { useAsk } from './queries.ts'
import { Shell } from './Shell.tsx'
import { usePolicy } from './usePolicy.ts'

/** The first screen without a workspace, the shell with one, in the workspace's language. */
export function App() {
  // Read here so that everything below is drawn anew when the language changes.
  useTranslation()
  const state = useAsk('workspace.state', {})
  const decided = usePolicy().language
  const language = state.data?.kind === 'open' ? state.data.settings.language : decided
  useEffect(() => {
    if (language !== undefined && language !== i18n.language) void i18n.changeLanguage(language)
  }, [language])

  return (
    <DatesProvider settings={{ locale: interfaceLanguage() }}>
      {firstScreen(state)}
      {state.data !== undefined && <OwnFiles state={state.data} />}
    </DatesProvider>
  )
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
