import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
let launched: LaunchedApp

test.beforeAll(async () => {
  launched = await launchApp({ workspace: await makeSampleWorkspace() })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

const rows = ['källa;kanal;mått;län;värde;period', 'Matomo;kurssidan;besök;Lappland;120;2020-09']
const file = {
  name: 'regioner.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([...rows, 'Matomo;kurssidan;besök;Häbo;7;2020-09', ''].join('\n')),
}

test('a file of numbers is read in, its two unknown places are answered for, two years are compared, and the report is saved', async () => {
  const { app, window } = launched
  await window.getByRole('link', { name: t('common.nav.reach'), exact: true }).click()

  await test.step('the file is read in, and tells which places it could not place', async () => {
    await window.getByRole('button', { name: t('common.action.import'), exact: true }).click()
    const dialog = window.getByRole('dialog', { name: t('reach.screen.importTitle') })
    await dialog.locator('input[type=file]').setInputFiles(file)
    await expect(dialog.getByRole('button', { name: t('reachImport.takeIn') })).toBeEnabled()
    expect(await findings(window, '[role=dialog]'), 'what the file is taken for').toEqual([])
    await dialog.getByRole('button', { name: t('reachImport.takeIn') }).click()
    await expect(dialog.getByText('Lappland', { exact: false }).first()).toBeVisible()
    expect(await findings(window, '[role=dialog]'), 'what was read in').toEqual([])
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('both are answered for', async () => {
    const card = window.getByRole('region', { name: t('places.title') })
    await card.getByRole('button', { name: t('places.answer') }).click()
    const dialog = window.getByRole('dialog', { name: t('places.title') })
    await dialog.getByRole('combobox', { name: t('places.pick', { text: 'Lappland' }) }).focus()
    await window.keyboard.type('lyckse')
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    await dialog
      .getByRole('button', { name: t('places.isIt', { text: 'Häbo', place: 'Håbo (Uppsala)' }) })
      .click()
    await expect(dialog.getByText(t('places.nothing'))).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(card).toBeHidden()
  })

  await test.step('2020 is compared with the year before: the visits of the December letter, and the rows behind them', async () => {
    await window.getByRole('combobox', { name: t('reach.screen.period'), exact: true }).click()
    await window.getByRole('option', { name: '2020' }).click()
    await window.getByRole('tab', { name: t('reachView.views.compare') }).click()
    await window.getByRole('combobox', { name: t('reachView.compare.what') }).click()
    await window.getByRole('option', { name: t('reach.metric.visits'), exact: true }).click()
    const map = window.getByRole('region', { name: t('reachView.compare.map.label') })
    await map.getByRole('link', { name: /^Norrbottens län: [+−]/ }).focus()
    expect(await findings(window, 'main'), 'the difference on a map').toEqual([])
    await window.keyboard.press('Enter')
    await expect(window.getByRole('dialog', { name: /^Norrbottens län/ })).toBeVisible()
    await window.keyboard.press('Escape')
    await window.getByText(t('reach.by.channel'), { exact: true }).click()
    const website = window.getByRole('row', { name: /^webbplats/ })
    await expect(website.getByRole('cell').last()).toHaveText('+150,0\u00a0%')
    expect(await findings(window, 'main'), 'two years compared').toEqual([])
    await website.getByRole('button', { name: /2019/ }).click()
    const behind = window.getByRole('dialog')
    await expect(behind.getByText('rackvidd.csv', { exact: false }).first()).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(behind).toBeHidden()
  })

  await test.step('a room is led through it by keys: into a county and out again, to the letter’s figures and their rows', async () => {
    const { keyboard } = window
    const page = (name: 'map' | 'time' | 'posts' | 'coverage' | 'figures') =>
      showing.getByRole('heading', { name: t(`reachView.presenter.slides.${name}`) })
    const showing = window
      .getByRole('dialog')
      .filter({ has: window.getByText(t('reachView.presenter.keys')) })
    await window.getByRole('button', { name: t('reachView.presenter.open') }).click()
    await showing.getByRole('link', { name: /^Västerbottens län/ }).focus()
    expect(await findings(window, '[role=dialog]'), 'the map for a room').toEqual([])
    await keyboard.press('Enter')
    await expect(showing.getByRole('link', { name: /^Lycksele/ })).toBeVisible()
    await keyboard.press('Escape')
    await expect(showing.getByRole('link', { name: /^Västerbottens län/ })).toBeFocused()
    for (const name of ['time', 'posts', 'coverage', 'figures'] as const) {
      await keyboard.press('PageDown')
      await expect(page(name)).toBeVisible()
      await expect(showing.getByRole('status').first()).toContainText(t(`reachView.presenter.slides.${name}`))
      expect(await findings(window, '[role=dialog]'), name).toEqual([])
    }
    await showing.getByRole('button', { name: /150/ }).first().click()
    const behind = window
      .getByRole('dialog')
      .filter({ has: window.getByText('rackvidd.csv', { exact: false }) })
    await expect(behind).toBeVisible()
    await keyboard.press('Escape')
    await expect(behind).toBeHidden()
    await keyboard.press('f')
    await expect.poll(() => window.evaluate(() => document.fullscreenElement !== null)).toBe(true)
    await keyboard.press('Home')
    await expect(page('map')).toBeVisible()
    await keyboard.press('f')
    await expect.poll(() => window.evaluate(() => document.fullscreenElement !== null)).toBe(false)
    await keyboard.press('Escape')
    await expect(showing).toBeHidden()
  })

  await test.step('when a county was last reached opens to what reached it', async () => {
    await window.getByRole('link', { name: new RegExp(`^${t('reach.coverageLabel')}: `) }).click()
    await window.getByRole('button', { name: /^Norrbottens län nåddes senast/ }).click()
    const behind = window.getByRole('dialog', { name: /^Norrbottens län/ })
    await expect(behind.getByRole('row').nth(1)).toBeVisible()
    expect(await findings(window, '[role=dialog]'), 'the rows of a place').toEqual([])
    await window.keyboard.press('Escape')
    await expect(behind).toBeHidden()
  })

  await test.step('the report is saved as a page that has the same numbers', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'rundbrev-e2e-')), 'rapport.html')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await window.getByRole('button', { name: t('common.action.export'), exact: true }).click()
    const dialog = window.getByRole('dialog', { name: t('reachOut.dialog.title') })
    await dialog.getByRole('radio', { name: t('reachOut.dialog.kind.map'), exact: true }).check()
    await app.evaluate(({ clipboard }) => clipboard.clear())
    await dialog.getByRole('button', { name: t('reachOut.dialog.copy') }).click()
    await expect.poll(async () => (await copiedPng(app))?.signature).toBe('PNG')
    expect((await copiedPng(app))?.width).toBeGreaterThan(300)
    await dialog.getByRole('radio', { name: t('reachOut.dialog.kind.report'), exact: true }).check()
    await dialog.getByRole('combobox', { name: t('reachOut.dialog.format') }).click()
    await window.getByRole('option', { name: t('reachOut.dialog.formats.html') }).click()
    expect(await findings(window, '[role=dialog]'), 'what is taken out').toEqual([])
    await dialog.getByRole('button', { name: t('reachOut.dialog.save') }).click()
    await expect(window.getByText(t('reachOut.dialog.saved', { file: path }))).toBeVisible()
    const page = readFileSync(path, 'utf8')
    expect(page).toContain('Håbo')
    expect(page).toContain('2019')
  })
})

/** The head of the PNG on the clipboard: its signature and its width in pixels. undefined: there is none. */
function copiedPng(app: LaunchedApp['app']): Promise<{ signature: string; width: number } | undefined> {
  return app.evaluate(async ({ clipboard }) => {
    const read = async (): Promise<Uint8Array | undefined> => {
      // Electron before 45 has it in one piece (copyPicture.ts).
      if ('readImage' in clipboard) {
        return (clipboard as unknown as { readImage(): { toPNG(): Uint8Array } }).readImage().toPNG()
      }
      const items = await clipboard.read()
      const item = items.find(({ types }) => types.includes('image/png'))
      const blob = await item?.getType('image/png')
      return blob === undefined ? undefined : new Uint8Array(await (blob as Blob).arrayBuffer())
    }
    const png = await read()
    if (png === undefined || png.length < 24) return undefined
    const width = new DataView(png.buffer, png.byteOffset).getUint32(16)
    return { signature: String.fromCharCode(...png.subarray(1, 4)), width }
  })
}
