import { AppShell } from '@mantine/core'
import { ScreenComing } from '../ui/ScreenComing.tsx'
import { Brand } from './Brand.tsx'
import navigation from './Navigation.module.css'
import classes from './Shell.module.css'

/** The frame that the shell will have, while nobody knows yet what is open; it goes on from what index.html draws. */
export function OpeningFrame() {
  return (
    <AppShell navbar={{ width: 208, breakpoint: 0 }} withBorder={false}>
      <AppShell.Navbar className={classes.navbar} component="div">
        <div className={navigation.column}>
          <Brand />
        </div>
      </AppShell.Navbar>
      <AppShell.Main data-opening>
        <ScreenComing />
      </AppShell.Main>
    </AppShell>
  )
}
