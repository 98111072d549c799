import { AppShell } from '@mantine/core'
import { lazy, Suspense, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Router, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { CommandCentre } from '../features/palette/CommandCentre.tsx'
import { MissedBanner } from '../features/sending/missed/MissedBanner.tsx'
import { StopCentre } from '../features/sending/stopping/StopCentre.tsx'
import { SupportBar } from '../features/support/SupportBar.tsx'
import { NewPostCentre } from '../features/templates/NewPostCentre.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Navigation } from './Navigation.tsx'
import { Routes } from './Routes.tsx'
import classes from './Shell.module.css'
import { useShownPlace } from './useShownPlace.ts'

const AboutScreen = lazy(async () => ({
  default: (await import('../features/about/AboutScreen.tsx')).AboutScreen,
}))

/** Navigation to the left, the screen to the right. */
export function Shell({ folder }: { folder: string }) {
  const { t } = useTranslation()
  const content = useRef<HTMLElement>(null)
  useShownPlace()
  return (
    <Router hook={useHashLocation}>
      {/* A button, because the hash is the router's: a link to #content would be a route. */}
      <button type="button" className={classes.skip} onClick={() => content.current?.focus()}>
        {t('common.skipToContent')}
      </button>
      <StopCentre>
        <AppShell navbar={{ width: 208, breakpoint: 0 }} withBorder={false}>
          <AppShell.Navbar className={classes.navbar} aria-label={t('common.nav.label')}>
            <Navigation folder={folder} />
          </AppShell.Navbar>
          <AppShell.Main ref={content} tabIndex={-1} className={classes.main}>
            <SupportBar />
            <MissedBanner key={folder} />
            <Suspense fallback={<Waiting />}>
              <Screen />
            </Suspense>
          </AppShell.Main>
        </AppShell>
      </StopCentre>
      <CommandCentre />
      <NewPostCentre />
    </Router>
  )
}

/** About stands beside the workspace's screens. A route around theirs would hand its own parameters down to them. */
function Screen() {
  const [place] = useLocation()
  return place === '/about' ? <AboutScreen /> : <Routes />
}
