import './withoutEval.ts'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/tiptap/styles.css'
import './tokens.css'
import './library.css'
import './app.css'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { App } from './App.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'
import { tellCalendarsTheirWords } from './calendarWords.ts'
import { answerClosing } from './closing.ts'
import { listenForCommandKeys } from './commands.ts'
import { listenForChanges } from './events.ts'
import { keepBusyButtons } from './focus/busyButtons.ts'
import { keepFocus } from './focus/keepFocus.ts'
import { i18n, tellPageItsLanguage } from './i18n.ts'
import { keepLatestText } from './keptText.ts'
import { Looks } from './Looks.tsx'
import { logUncaught } from './logFault.ts'
import { applyLook } from './look.ts'
import { followMenus } from './menuCommands.ts'
import { listenForOwnWindows } from './ownWindow.ts'
import { queryClient } from './queries.ts'
import { listenForUntoldFailures } from './untoldFailures.ts'

// In the safe mode nothing that was chosen before plays a part (electron/main/window.ts).
const isSafe = new URLSearchParams(window.location.search).has('safe')
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
logUncaught()
keepLatestText()
tellPageItsLanguage()
applyLook(isSafe)
tellCalendarsTheirWords()
listenForChanges()
listenForCommandKeys()
listenForUntoldFailures()
answerClosing()
followMenus()
listenForOwnWindows()
keepFocus()
keepBusyButtons()
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <Looks isSafe={isSafe}>
          <Notifications notificationMaxHeight="60vh" position="bottom-right" limit={6} aria-live="polite" />
          <CrashBoundary of="program">
            <App />
          </CrashBoundary>
        </Looks>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
