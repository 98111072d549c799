import { type ElectronApplication, expect, type Page } from '@playwright/test'

/** The windows that people see: letters are measured and printed in others, which nobody does. */
export function shownWindows(app: ElectronApplication): Page[] {
  return app.windows().filter((page) => page.url().startsWith('app://rundbrev/'))
}

/** The window that comes up of it. */
export async function windowOpenedBy(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const before = new Set(shownWindows(app))
  await act()
  let opened: Page | undefined
  await expect
    .poll(() => {
      opened = shownWindows(app).find((page) => !before.has(page))
      return opened
    })
    .toBeDefined()
  return opened as Page
}
