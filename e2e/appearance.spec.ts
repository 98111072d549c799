import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
let launched: LaunchedApp
let workspace: string
let userData: string

test.beforeAll(async () => {
  userData = await mkdtemp(join(tmpdir(), 'rundbrev-look-'))
  workspace = await makeSampleWorkspace()
  launched = await launchApp({ workspace, userData })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
  await rm(userData, { recursive: true, force: true, maxRetries: 5 })
})

test('contrast and density are chosen in the settings, hold at once, and are there when the program starts again', async () => {
  await choose(t('settings.contrast.label'), t('settings.contrast.high'))
  await expect(page()).toHaveAttribute('data-contrast', 'high')
  const roomy = await rowHeight()
  await choose(t('settings.density.label'), t('settings.density.compact'))
  await expect(page()).toHaveAttribute('data-density', 'compact')
  expect(await rowHeight()).toBeLessThan(roomy)

  await launched.app.close()
  expect(launched.problems).toEqual([])
  launched = await launchApp({ workspace, userData })
  await expect(page()).toHaveAttribute('data-contrast', 'high')
  await expect(page()).toHaveAttribute('data-density', 'compact')

  await command(t('palette.density.roomy'))
  await expect(page()).toHaveAttribute('data-density', 'roomy')
  expect(await rowHeight()).toBe(roomy)
  await command(t('palette.contrast.auto'))
  await expect(page()).toHaveAttribute('data-contrast', 'normal')
  // What the system asks for is heeded while the program follows it, and only then.
  await launched.window.emulateMedia({ contrast: 'more' })
  await expect(page()).toHaveAttribute('data-contrast', 'high')
  await command(t('palette.contrast.normal'))
  await expect(page()).toHaveAttribute('data-contrast', 'normal')
  await launched.window.emulateMedia({ contrast: null })
})

test('in the high contrast all text stands out by seven to one, light and dark, and the focus is seen', async () => {
  const { window } = launched
  await command(t('palette.contrast.high'))
  for (const path of ['/', '/posts', '/audience', '/calendar', '/sending', '/reach', '/settings']) {
    await visit(path)
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme })
      await expect(page()).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      const found = await findings(window, 'body', ['color-contrast', 'color-contrast-enhanced'])
      expect(found, `${path}, ${colorScheme}`).toEqual([])
    }
  }
  await window.emulateMedia({ colorScheme: 'light' })
  await window.keyboard.press('Tab')
  await expect(window.locator(':focus-visible')).toHaveCSS('outline-width', '3px')
  await command(t('palette.contrast.auto'))
})

test('where the system has colours of its own, what is chosen is seen by its edge', async () => {
  const { window } = launched
  await window.emulateMedia({ forcedColors: 'active' })
  await visit('/audience')
  const here = window.getByRole('link', { name: t('common.nav.audience'), exact: true })
  await expect(here).toHaveCSS('outline-style', 'solid')
  await expect(window.getByRole('link', { name: t('common.nav.reach'), exact: true })).toHaveCSS(
    'outline-style',
    'none',
  )
  await window.emulateMedia({ forcedColors: null })
})

test('where the system asks for less motion, nothing moves', async () => {
  const { window } = launched
  // What a test starts is started as where it does (launchApp.ts).
  await window.emulateMedia({ reducedMotion: 'no-preference' })
  await visit('/audience')
  expect(await moving(window.getByRole('button', { name: t('audience.list.add') }))).not.toEqual([])
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toBeHidden()
  await window.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moving(window.getByRole('button', { name: t('audience.list.add') }))).toEqual([])
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toBeHidden()
})

const page = (): Locator => launched.window.locator('html')

async function visit(path: string): Promise<void> {
  const { window } = launched
  await window.evaluate((to) => {
    location.hash = to
  }, path)
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(window.locator('[data-skeleton]')).toHaveCount(0)
}

async function choose(label: string, option: string): Promise<void> {
  await visit('/settings/appearance')
  await launched.window.getByRole('radiogroup', { name: label }).getByText(option, { exact: true }).click()
}

async function command(label: string): Promise<void> {
  const { window } = launched
  await window.keyboard.press('Control+k')
  await window.getByRole('combobox', { name: t('palette.search') }).fill(label)
  await expect(window.locator('[data-combobox-selected]')).toContainText(label)
  await window.keyboard.press('Enter')
}

/** Pixels of a row in the list of contacts. */
async function rowHeight(): Promise<number> {
  await visit('/audience')
  const row = launched.window.getByRole('grid').getByRole('row').nth(1)
  await expect(row).toBeVisible()
  return (await row.boundingBox())?.height ?? 0
}

/** What has moved, by its name, within the frames after a button was pressed. */
async function moving(button: Locator): Promise<string[]> {
  return button.evaluate(async (element: HTMLElement) => {
    element.click()
    const names = new Set<string>()
    for (let frame = 0; frame < 20; frame++) {
      await new Promise((next) => requestAnimationFrame(next))
      for (const animation of document.getAnimations())
        names.add(
          'transitionProperty' in animation
            ? String(animation.transitionProperty)
            : animation.id || 'animation',
        )
    }
    return [...names]
  })
}
