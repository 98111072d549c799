import { AppShell } from '@mantine/core'
import { lazy, type RefObject, Suspense, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Router, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { FigureCentre } from '../features/compose/figures/FigureCentre.tsx'
import { DropCentre } from '../features/dropping/DropCentre.tsx'
import { HelpCentre } from '../features/help/HelpCentre.tsx'
import { CommandCentre } from '../features/palette/CommandCentre.tsx'
import { PrintCentre } from '../features/printing/PrintCentre.tsx'
import { MissedBanner } from '../features/sending/missed/MissedBanner.tsx'
import { StopCentre } from '../features/sending/stopping/StopCentre.tsx'
import { SupportBar } from '../features/support/SupportBar.tsx'
import { NewPostCentre } from '../features/templates/NewPostCentre.tsx'
import { TourCentre } from '../features/tour/TourCentre.tsx'
import { SampleBar } from '../features/welcome/SampleBar.tsx'
import { ScreenComing } from '../ui/ScreenComing.tsx'
import { useUndoKey } from '../ui/useUndoKey.ts'
import { useScreenFocus } from './focus/useScreenFocus.ts'
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
        <AppShell navbar={{ width: { base: 60, sm: 208 }, breakpoint: 0 }} withBorder={false}>
          <AppShell.Navbar className={classes.navbar} aria-label={t('common.nav.label')}>
            <Navigation folder={folder} />
          </AppShell.Navbar>
          <AppShell.Main ref={content} tabIndex={-1} className={classes.main}>
            <PrintCentre />
            <SampleBar />
            <SupportBar />
            <MissedBanner key={folder} />
            <Suspense fallback={<ScreenComing />}>
              <Screen />
            </Suspense>
          </AppShell.Main>
          <HelpCentre />
        </AppShell>
      </StopCentre>
      <AroundScreens content={content} />
      <CommandCentre />
      <NewPostCentre />
      <FigureCentre />
      <TourCentre />
      <DropCentre />
    </Router>
  )
}

/** Beside the screens: what is on its way to be shown has no ears yet. */
function AroundScreens({ content }: { readonly content: RefObject<HTMLElement | null> }) {
  const [place] = useLocation()
  useUndoKey(place)
  useScreenFocus(place, content)
  return null
}

/** About stands beside the workspace's screens. A route around theirs would hand its own parameters down to them. */
function Screen() {
  const [place] = useLocation()
  return place === '/about' ? <AboutScreen /> : <Routes />
}
