import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { Route, Router, Switch } from 'wouter'
import type { EventOf } from '../../shared/contract/contract.ts'
import { postOfPlace } from '../../shared/program/ownPost.ts'
import { DropCentre } from '../features/dropping/DropCentre.tsx'
import { HelpCentre } from '../features/help/HelpCentre.tsx'
import { CommandCentre } from '../features/palette/CommandCentre.tsx'
import { PrintCentre } from '../features/printing/PrintCentre.tsx'
import { StopCentre } from '../features/sending/stopping/StopCentre.tsx'
import { ScreenComing } from '../ui/ScreenComing.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'
import { useEvent } from './events.ts'
import classes from './OwnWindow.module.css'
import { useOwnLocation } from './ownWindow.ts'
import { useShownPlace } from './useShownPlace.ts'

const ComposeScreen = lazy(async () => ({
  default: (await import('../features/compose/ComposeScreen.tsx')).ComposeScreen,
}))
const HistoryScreen = lazy(async () => ({
  default: (await import('../features/history/HistoryScreen.tsx')).HistoryScreen,
}))

/** A window with one post alone. It goes with its workspace, and with its post. @param folder the workspace's; null where none is open */
export function OwnWindow({ folder }: { readonly folder: string | null }) {
  const [begun] = useState(folder)
  const isGone = folder === null || folder !== begun
  useEffect(() => {
    if (isGone) window.close()
  }, [isGone])
  useShownPlace()
  useEvent(
    'post.deleted',
    useCallback(({ id }: EventOf<'post.deleted'>) => {
      if (id === postOfPlace(window.location.hash.slice(1))) window.close()
    }, []),
  )
  if (isGone) return <ScreenComing />
  return (
    <Router hook={useOwnLocation}>
      <div className={classes.window}>
        <StopCentre>
          <main className={classes.main}>
            <PrintCentre />
            <Suspense fallback={<ScreenComing />}>
              <CrashBoundary of="screen" place="own">
                <Switch>
                  <Route path="/posts/:id/history" component={HistoryScreen} />
                  <Route path="/posts/:id" component={ComposeScreen} />
                </Switch>
              </CrashBoundary>
            </Suspense>
          </main>
          <HelpCentre />
        </StopCentre>
      </div>
      <CommandCentre />
      <DropCentre />
    </Router>
  )
}
