import './withoutEval.ts'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/tiptap/styles.css'
import './app.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { App } from './App.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'
import { listenForCommandKeys } from './commands.ts'
import { listenForChanges } from './events.ts'
import { i18n, tellPageItsLanguage } from './i18n.ts'
import { keepLatestText } from './keptText.ts'
import { logUncaught } from './logFault.ts'
import { queryClient } from './queries.ts'
import { cssVariables, theme } from './theme.ts'

// In the safe mode nothing that was chosen before plays a part (electron/main/window.ts).
const isSafe = new URLSearchParams(window.location.search).has('safe')
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
logUncaught()
keepLatestText()
tellPageItsLanguage()
listenForChanges()
listenForCommandKeys()
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
          {...(isSafe && { forceColorScheme: 'light' })}
        >
          <Notifications notificationMaxHeight="60vh" position="bottom-right" limit={4} />
          <CrashBoundary of="program">
            <App />
          </CrashBoundary>
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
