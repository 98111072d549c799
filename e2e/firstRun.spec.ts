import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { simpleParser } from 'mailparser'
import { createTranslator } from '../shared/i18n/translator.ts'
import { findings } from './axeFindings.ts'
import { launchApp } from './launchApp.ts'
import { shownLetter } from './shownLetter.ts'

const t = createTranslator('sv')

const contacts = [
  'e-post;namn;roll;kommun',
  'rektor@lycksele.example;Rektor Lycksele;rektor;Lycksele',
  'kansli@arjeplog.example;Kansliet Arjeplog;kommunikatör;Arjeplog',
  'rektor@stromsund.example;Rektor Strömsund;rektor;Strömsund',
].join('\r\n')

test('somebody new goes through the three steps by keyboard, leaves midway, tries a letter to everybody and reads it', async () => {
  const home = mkdtempSync(join(tmpdir(), 'rundbrev-home-'))
  const folder = join(home, 'Förbundet')
  const { app, window, problems } = await launchApp({ env: { HOME: home } })
  const press = (name: string) => window.getByRole('button', { name, exact: true }).press('Enter')

  await test.step('begin for real', async () => {
    await window.getByLabel(t('settings.welcome.folder')).fill(folder)
    await press(t('settings.welcome.emptyAction'))
    await expect(heading(window, t('start.organisation.title'))).toBeVisible()
    expect(await findings(window), 'organisation').toEqual([])
  })

  await test.step('who we are, and four counties: one on the map, three in the list', async () => {
    const name = window.getByLabel(t('start.organisation.name'))
    await name.focus()
    await window.keyboard.type('Kommunförbundet Exempel')
    await window.keyboard.press('Tab')
    await window.keyboard.type('kansli@forbundet.example')
    for (const county of ['Norrbotten', 'Jämtland', 'Västernorrland'])
      await window.getByRole('checkbox', { name: county }).press('Space')
    await window.locator('[data-county="24"]').click()
    await expect(window.getByRole('checkbox', { name: 'Västerbotten' })).toBeChecked()
    await expect(window.getByText(t('start.organisation.chosen', { count: 4 }))).toBeVisible()
    await name.press('Enter')
    await expect(heading(window, t('start.contacts.title'))).toBeFocused()
  })

  await test.step('leave midway, and take it up again where it was', async () => {
    await window.keyboard.press('Control+3')
    await expect(heading(window, t('start.contacts.title'))).toBeHidden()
    await runFromPalette(window, t('start.command'))
    await expect(heading(window, t('start.contacts.title'))).toBeVisible()
    await press(t('start.back'))
    await expect(window.getByLabel(t('start.organisation.name'))).toHaveValue('Kommunförbundet Exempel')
    await expect(window.getByText(t('start.organisation.chosen', { count: 4 }))).toBeVisible()
    await press(t('start.next'))
  })

  await test.step('a file of contacts, right there', async () => {
    const file = join(home, 'kontakter.csv')
    writeFileSync(file, contacts)
    expect(await findings(window), 'contacts').toEqual([])
    await press(t('start.contacts.nowAction'))
    const dialog = window.getByRole('dialog')
    await dialog.locator('input[type=file]').setInputFiles(file)
    await dialog.getByRole('button', { name: t('audience.import.tryOut') }).press('Enter')
    await dialog.getByRole('button', { name: t('audience.import.doIt', { count: 3 }) }).press('Enter')
    await expect(dialog.getByText(t('audience.import.done'))).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(window.getByText(t('start.contacts.have', { count: 3 }))).toBeVisible()
    await press(t('start.next'))
  })

  await test.step('try without sending', async () => {
    await expect(heading(window, t('start.email.title'))).toBeFocused()
    expect(await findings(window), 'e-mail').toEqual([])
    await press(t('start.email.tryAction'))
    await expect(window.getByText(t('start.email.trialOn'))).toBeVisible()
    // What was pressed is gone: what goes on has the focus.
    await expect(window.getByRole('button', { name: t('start.finish'), exact: true })).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(heading(window, t('start.done.title'))).toBeFocused()
    await press(t('start.done.write'))
  })

  await test.step('write a post, and send it to everybody', async () => {
    await expect(window.getByLabel(t('compose.title'), { exact: true })).toBeFocused()
    await window.keyboard.type('Hej från förbundet')
    await window.getByLabel(t('compose.body'), { exact: true }).focus()
    await window.keyboard.type('Det här är vårt första brev.')
    await expect(shownLetter(window).getByText('Det här är vårt första brev.')).toBeVisible()
    await press(t('compose.schedule'))
    const dialog = window.getByRole('dialog')
    await expect(dialog.getByRole('status').first()).toContainText('Inget lämnar datorn')
    await dialog.getByRole('button', { name: t('outbox.schedule.start') }).press('Enter')
    await expect(dialog).toBeHidden()
  })

  await test.step('the letters are on the disk, and read like an inbox', async () => {
    await window.evaluate(() => {
      location.hash = '#/sending/outbox'
    })
    const list = window.getByRole('list', { name: t('outbox.list.label') })
    await expect(list.getByRole('button')).toHaveCount(3)
    const files = readdirSync(join(folder, 'outbox')).filter((name) => name.endsWith('.eml'))
    expect(files).toHaveLength(3)
    const mails = await Promise.all(
      files.map((name) => simpleParser(readFileSync(join(folder, 'outbox', name)))),
    )
    expect(mails.map(({ subject }) => subject)).toEqual(Array(3).fill('Hej från förbundet'))
    expect(mails.map(({ to }) => [to].flat()[0]?.value[0]?.address).toSorted()).toEqual([
      'kansli@arjeplog.example',
      'rektor@lycksele.example',
      'rektor@stromsund.example',
    ])
    await expect(shownLetter(window).getByText('Det här är vårt första brev.')).toBeVisible()
    const first = list.getByRole('button').first()
    await first.focus()
    await window.keyboard.press('ArrowDown')
    await expect(list.getByRole('button').nth(1)).toBeFocused()
    await expect(list.getByRole('button').nth(1)).toHaveAttribute('aria-current', 'true')
    await window.getByText(t('outbox.letter.views.headers'), { exact: true }).click()
    await expect(window.getByText(/^Message-ID: </m)).toBeVisible()
    expect(await findings(window), 'outbox').toEqual([])
  })

  await test.step('nothing of it has left, and nothing of it counts', async () => {
    await window.evaluate(() => {
      location.hash = '#/sending/1'
    })
    await expect(window.getByText(t('outbox.trial.told'))).toBeVisible()
    await expect(window.getByText(t('outbox.trial.of', { total: 3 }))).toBeVisible()
    expect(await findings(window), 'trial').toEqual([])
    const counted = await window.evaluate(async () => {
      const period = { from: null, to: null }
      const answer = await globalThis.window.rundbrev.call('reach.rows', {
        by: 'county',
        period,
        key: null,
        metric: 'delivered',
      })
      return (answer as { value: { deliveries: unknown[] } }).value.deliveries.length
    })
    expect(counted).toBe(0)
  })

  await test.step('home takes the trial for no letter that has gone out', async () => {
    await window
      .getByRole('navigation')
      .getByRole('link', { name: t('common.nav.home') })
      .press('Enter')
    const card = (title: string) => window.getByRole('region', { name: title, exact: true })
    await expect(card(t('home.letter.title')).getByText(t('home.letter.empty'))).toBeVisible()
    const post = card(t('home.writing.title')).getByRole('link', { name: 'Hej från förbundet' })
    await expect(post).toContainText(t('home.writing.state.draft'))
    await expect(card(t('home.next.title')).getByText(t('home.next.empty'))).toBeVisible()
  })

  await test.step('empty the outbox, and have it back', async () => {
    await window.evaluate(() => {
      location.hash = '#/sending/outbox'
    })
    await press(t('outbox.clear'))
    await expect(window.getByText(t('outbox.empty.title'))).toBeVisible()
    expect(readdirSync(join(folder, 'outbox')).some((name) => name.endsWith('.eml'))).toBe(false)
    await press(t('common.action.undo'))
    await expect(window.getByRole('list', { name: t('outbox.list.label') }).getByRole('button')).toHaveCount(
      3,
    )
  })

  expect(problems).toEqual([])
  await app.close()
})

test('the example is there with one press, is left for a workspace of one’s own and come back to, and gone with one press', async () => {
  const home = mkdtempSync(join(tmpdir(), 'rundbrev-home-'))
  const { app, window, problems } = await launchApp({
    env: { HOME: home, XDG_CONFIG_HOME: join(home, '.config') },
  })
  const press = (name: string) => window.getByRole('button', { name, exact: true }).press('Enter')
  const bar = window.getByRole('status', { name: t('start.sample.barLabel') })
  const documents = await app.evaluate(({ app: its }) => its.getPath('documents'))
  expect(documents.startsWith(home)).toBe(true)
  const example = join(documents, t('start.sample.folder'))

  await press(t('settings.welcome.sampleAction'))
  await expect(bar).toContainText(t('start.sample.bar'))
  await expect(window.getByText('Tack för ett år då vi syntes i fyra län').first()).toBeVisible()
  expect(existsSync(join(example, 'rundbrev.db'))).toBe(true)
  expect(await findings(window), 'example').toEqual([])

  await press(t('start.sample.begin'))
  await expect(heading(window, t('start.organisation.title'))).toBeVisible()
  await expect(bar).toBeEmpty()

  // What is written the moment before is kept where it is written: the example has a post of the same number.
  await window.evaluate(async () => {
    await globalThis.window.rundbrev.call('posts.create', { title: '' })
    location.hash = '#/posts/1'
  })
  await window.getByLabel(t('compose.title'), { exact: true }).fill('Bara vårt')
  await runFromPalette(window, t('start.sample.open'))
  await expect(bar).toContainText(t('start.sample.bar'))
  await expect(window.getByText('Tack för ett år då vi syntes i fyra län').first()).toBeVisible()
  await press(t('start.sample.back'))
  await expect(bar).toBeEmpty()
  await expect(window.getByRole('link', { name: 'Bara vårt' })).toBeVisible()

  await runFromPalette(window, t('start.sample.open'))
  await expect(bar).toContainText(t('start.sample.bar'))
  await window.evaluate(() => globalThis.window.rundbrev.call('posts.create', { title: 'Mitt eget' }))
  await press(t('start.sample.remove'))
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText(t('start.sample.posts', { count: 1 }))
  expect(await findings(window), 'asked').toEqual([])
  await dialog.getByRole('button', { name: t('start.sample.keep') }).press('Enter')
  expect(existsSync(example)).toBe(true)

  // What nobody knows of in its folder is not taken along.
  writeFileSync(join(example, 'min egen.txt'), '')
  await press(t('start.sample.remove'))
  await dialog.getByRole('button', { name: t('start.sample.remove') }).press('Enter')
  await expect(window.getByText('min egen.txt', { exact: false }).first()).toBeVisible()
  expect(existsSync(join(example, 'min egen.txt'))).toBe(true)
  await app.evaluate(async ({ shell }, file) => shell.trashItem(file), join(example, 'min egen.txt'))

  await press(t('start.sample.remove'))
  await dialog.getByRole('button', { name: t('start.sample.remove') }).press('Enter')
  await expect(window.getByText(t('start.sample.removed'))).toBeVisible()
  await expect(bar).toBeEmpty()
  expect(existsSync(example)).toBe(false)
  await expect(window.getByRole('link', { name: t('common.nav.posts'), exact: true })).toBeVisible()
  expect(problems).toEqual([])
  await app.close()
})

function heading(window: Page, name: string) {
  return window.getByRole('heading', { level: 2, name })
}

async function runFromPalette(window: Page, label: string): Promise<void> {
  await window.keyboard.press('Control+k')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('combobox').or(dialog.getByRole('textbox')).first().fill(label)
  await expect(dialog.getByRole('option', { name: label }).first()).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}
