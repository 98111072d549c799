import { expect, type Page, test } from '@playwright/test'
import { screens } from '../scripts/pictures/contactSheet/screens.ts'
import { outcomeScenes } from '../scripts/pictures/outcomeScenes.ts'
import { screenScenes } from '../scripts/pictures/screenScenes.ts'
import { goTo, inApp } from '../scripts/pictures/takeSheets.ts'
import { writingScenes } from '../scripts/pictures/writingScenes.ts'
import type { InterfaceLanguage } from '../shared/i18n/languages.ts'
import { createTranslator, speak } from '../shared/i18n/translator.ts'
import { watchQuestions } from './atRest.ts'
import { launchApp } from './launchApp.ts'
import { namesAmiss } from './namesAmiss.ts'
import { contentOf, knownNames } from './pseudo/contentOf.ts'
import { pseudo } from './pseudo/pseudoLanguage.ts'
import { buildPseudoProgram } from './pseudo/pseudoProgram.ts'
import { shownTexts, unmarkedOf } from './pseudo/unmarked.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

/** What is shown of each part of the program; all of it by `npm run pictures -- --pseudo`. */
const shown = [
  ...['posts', 'editor', 'slash', 'palette', 'keys', 'templates', 'checks', 'social', 'schedule', 'audience'],
  ...[
    'segment-rule',
    'members',
    'calendar',
    'calendar-plan',
    'queue',
    'sending',
    'archive',
    'reach',
    'media',
  ],
  ...['settings', 'channel-new', 'account-choose', 'definitions', 'import-with-losses'],
]

test('every text that is shown in a third language has come from its catalogue', async () => {
  // A program of its own is built for it first.
  test.setTimeout(480_000)
  const appRoot = await buildPseudoProgram()
  const t = speak(pseudo.code, [pseudo])
  const scenes = [...screenScenes, ...writingScenes, ...outcomeScenes].filter(
    ({ name, workspace }) => workspace === 'used' && shown.includes(name),
  )
  const names = knownNames()
  const strange: Record<string, readonly string[]> = {}
  await inApp(
    'used',
    pseudo.code as InterfaceLanguage,
    async (page, app, folder = '') => {
      const rest = await watchQuestions(app, page)
      for (const scene of scenes) {
        await goTo(page, scene, t, rest)
        const found = unmarkedOf(await shownTexts(page), [names, folder, contentOf(folder)].join('\n'))
        if (found.length > 0) strange[scene.name] = found
      }
      // What stood there was the pseudo-language, and not a window that shows nothing.
      await expect(page.getByRole('link', { name: t('common.nav.posts') }).first()).toBeVisible()
    },
    appRoot,
  )
  expect(strange).toEqual({})
})

test('another language takes over all that is shown, at once, and nothing that was typed is lost', async () => {
  test.setTimeout(480_000)
  const sv = createTranslator('sv')
  const en = createTranslator('en')
  const { app, window, problems } = await launchApp({ workspace: await makeSampleWorkspace() })
  await app.evaluate(({ Tray }) => {
    const told = globalThis as { trayTip?: string }
    const { setToolTip } = Tray.prototype
    Tray.prototype.setToolTip = function (text) {
      told.trayTip = text
      setToolTip.call(this, text)
    }
  })

  // From the palette, in the middle of a sentence.
  await window.getByRole('button', { name: sv('compose.list.new') }).click()
  await window.getByRole('textbox', { name: sv('compose.title') }).fill('Halvskriven rubrik')
  await window.getByRole('textbox', { name: sv('compose.body') }).click()
  await expect(window.locator(`[data-placeholder="${sv('compose.bodyPlaceholder')}"]`)).toBeVisible()
  await speakFromElsewhere(window, 'en')
  await expect(window.locator(`[data-placeholder="${en('compose.bodyPlaceholder')}"]`)).toBeVisible()
  await speakFromElsewhere(window, 'sv')
  await window.keyboard.type('En mening som inte är')
  await window.keyboard.press('Control+k')
  await window.keyboard.type('english')
  await expect(window.getByRole('option', { selected: true })).toContainText('English')
  await window.keyboard.press('Enter')
  await expect(window.locator('html')).toHaveAttribute('lang', 'en')
  const body = window.getByRole('textbox', { name: en('compose.body') })
  await expect(body).toBeFocused()
  await window.keyboard.type(' klar')
  await expect(body).toHaveText('En mening som inte är klar')
  await expect(window.getByRole('textbox', { name: en('compose.title') })).toHaveValue('Halvskriven rubrik')
  await expect
    .poll(() => app.evaluate(() => (globalThis as { trayTip?: string }).trayTip))
    .toContain(en('program.tray.nothing'))

  // From elsewhere, with a dialogue open and half filled in.
  await go(window, '/audience')
  await window.getByRole('button', { name: en('audience.list.add') }).click()
  const form = window.getByRole('dialog')
  const name = (t: typeof sv) => form.getByRole('textbox', { name: t('audience.field.name'), exact: true })
  await name(en).fill('Kansliet i Ånge')
  await speakFromElsewhere(window, 'sv')
  await expect(form).toHaveAccessibleName(sv('audience.contact.new'))
  await expect(name(sv)).toHaveValue('Kansliet i Ånge')
  await expect(name(sv)).toBeFocused()
  await window.keyboard.press('Escape')

  // Days and times are written as the language writes them, and a week begins on a Monday in both.
  await go(window, '/calendar')
  const monday = window.getByRole('columnheader').nth(1)
  await expect(monday).toHaveAccessibleName('måndag')
  await speakFromElsewhere(window, 'en')
  await expect(monday).toHaveAccessibleName('Monday')
  await go(window, '/posts')
  const changed = window.getByText(/^(Ändrat|Changed) /).first()
  await expect(changed).toContainText(/ at \d\d:\d\d$/)
  await speakFromElsewhere(window, 'sv')
  await expect(changed).toContainText(/ kl\. \d\d\.\d\d$/)

  // What is told from now on is told in it.
  const more = sv('compose.list.more', { title: 'Halvskriven rubrik' })
  await window.getByRole('button', { name: more }).click()
  await window.getByRole('menuitem', { name: sv('common.action.delete') }).click()
  await expect(window.getByRole('button', { name: sv('common.action.undo') })).toBeVisible()

  await window.getByRole('button', { name: sv('common.action.close') }).click()

  // What is pressed and written in is called by its language on every screen of what the sample has.
  const places = screens.filter(({ name, isPart }) => !isPart && !['publication', 'archive'].includes(name))
  expect(
    await namesAmiss(
      window,
      places.map(({ name, full: { at } }) => ({ name, at })),
    ),
  ).toEqual([])
  expect(problems).toEqual([])
  await app.close()
})

async function go(window: Page, path: string): Promise<void> {
  await window.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
}

/** As the command line or another window does. */
async function speakFromElsewhere(window: Page, language: string): Promise<void> {
  await window.evaluate(async (chosen) => {
    const { rundbrev } = globalThis.window
    const { value } = (await rundbrev.call('settings.get', {})) as { value: object }
    await rundbrev.call('settings.save', { ...value, language: chosen })
  }, language)
  await expect(window.locator('html')).toHaveAttribute('lang', language)
}
