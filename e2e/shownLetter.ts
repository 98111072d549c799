import type { FrameLocator, Page } from '@playwright/test'

/** The letter that is looked at: another may be loading behind it. */
export function shownLetter(window: Page): FrameLocator {
  return window.frameLocator('iframe[data-shown]')
}
