import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { simpleParser } from 'mailparser'
import { Temporal } from 'temporal-polyfill'
import { type MailServer, startMailServer } from '../scripts/demo/mailServer.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { launchApp } from './launchApp.ts'
import { shownLetter } from './shownLetter.ts'
import { typeYearLetter } from './typeYearLetter.ts'

const t = createTranslator('sv')
const contacts = [
  'e-post;namn;roll;kommun',
  'rektor@arjeplog.example;Rektor Arjeplog;rektor;Arjeplog',
  'kansli@arjeplog.example;Kansliet Arjeplog;kommunikatör;Arjeplog',
  'rektor@lycksele.example;Rektor Lycksele;rektor;Lycksele',
  'rektor@stromsund.example;Rektor Strömsund;rektor;Strömsund',
  'ingen-adress;Trasig;rektor;Kramfors',
].join('\r\n')

let mailServer: MailServer
test.beforeAll(async () => {
  mailServer = await startMailServer()
})
test.afterAll(() => mailServer.close())

test('one post is written, previewed, scheduled, sent to imported contacts while a year-end letter is typed, and its reach is on the map', async () => {
  test.setTimeout(600_000)
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-e2e-')), 'arbetsyta')
  const { app, window, problems } = await launchApp()

  await test.step('begin with an empty workspace', async () => {
    await window.getByLabel(t('settings.welcome.folder')).fill(folder)
    await window.getByRole('button', { name: t('settings.welcome.emptyAction') }).click()
    await expect(window.getByRole('link', { name: t('common.nav.posts'), exact: true })).toBeVisible()
  })

  await test.step('set up the mail server and the counties aimed at', () => setUp(window))

  await test.step('import contacts: four are added, one is rejected with its reason', async () => {
    await importContacts(window)
  })

  await test.step('write a post and see the preview follow', async () => {
    await writePost(window)
  })

  const dueAt = await test.step('schedule it at the next whole minute', () => schedule(window))

  await test.step('meanwhile, type a year-end letter from the first letter to the last', async () => {
    await window
      .getByRole('link', { name: t('common.nav.posts'), exact: true })
      .first()
      .click()
    await typeYearLetter(window, 2000)
    await expectLetterStays(window)
  })

  await test.step('watch it being sent', async () => {
    await window.getByRole('link', { name: t('common.nav.sending'), exact: true }).click()
    await expect(window.getByText('Julhälsning från kansliet').first()).toBeVisible()
    await expect(window.getByText(t('sending.state.done'), { exact: true })).toBeVisible({ timeout: 90_000 })
    expect(Temporal.Instant.compare(Temporal.Now.instant(), dueAt)).toBeGreaterThanOrEqual(0)
    expect(mailServer.received.map(({ recipient }) => recipient).sort()).toEqual([
      'kansli@arjeplog.example',
      'rektor@arjeplog.example',
      'rektor@lycksele.example',
      'rektor@stromsund.example',
    ])
    const mail = await simpleParser(mailServer.received[0]?.source ?? '')
    expect(mail.subject).toBe('Julhälsning från kansliet')
    expect(mail.html).toContain('Tack för ett fint år')
    expect(mail.text).toContain('Tack för ett fint år')
  })

  await test.step('see the counties coloured on the map', () => seeReach(window))

  expect(problems).toEqual([])
  await app.close()
})

async function setUp(window: Page): Promise<void> {
  await window.getByRole('link', { name: t('common.nav.settings'), exact: true }).click()
  for (const county of ['Norrbotten', 'Västerbotten', 'Jämtland', 'Västernorrland']) {
    await window.getByLabel(county).check()
  }
  await window.getByRole('button', { name: t('settings.channels.add') }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('tab', { name: t('channel.section.server') }).click()
  await dialog.getByRole('textbox', { name: t('settings.channels.host') }).fill('127.0.0.1')
  await dialog.getByText(t('settings.channels.security.none'), { exact: true }).click()
  await dialog.getByRole('textbox', { name: t('settings.channels.port') }).fill(String(mailServer.port))
  // What is missing is shown where it is mended.
  await dialog.getByRole('button', { name: t('common.action.save') }).click()
  await expect(dialog.getByRole('textbox', { name: t('settings.channels.fromAddress') })).toBeFocused()
  await dialog
    .getByRole('textbox', { name: t('settings.channels.fromAddress') })
    .fill('kansli@forbund.example')
  await dialog.getByRole('textbox', { name: t('settings.channels.fromName') }).fill('Kansliet')
  await dialog.getByRole('button', { name: t('common.action.save') }).click()
  await expect(dialog).toBeHidden()
  await window.getByRole('button', { name: t('settings.channels.test') }).click()
  await expect(window.getByText(t('settings.channels.works'))).toBeVisible()
}

async function importContacts(window: Page): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-e2e-')), 'kontakter.csv')
  writeFileSync(file, contacts)
  await window.getByRole('link', { name: t('common.nav.audience'), exact: true }).click()
  await window
    .getByRole('button', { name: t('common.action.import') })
    .first()
    .click()
  await window.locator('input[type=file]').setInputFiles(file)
  await window.getByRole('button', { name: t('audience.import.tryOut') }).click()
  await expect(window.getByText(t('audience.reject.email-invalid'))).toBeVisible()
  await window.getByRole('button', { name: t('audience.import.doIt', { count: 4 }) }).click()
  await expect(window.getByText(t('audience.import.done'))).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByText('rektor@stromsund.example')).toBeVisible()
  await expect(window.getByText('ingen-adress')).toBeHidden()
}

async function writePost(window: Page): Promise<void> {
  await window.getByRole('link', { name: t('common.nav.posts'), exact: true }).click()
  await window
    .getByRole('button', { name: t('compose.list.new') })
    .first()
    .click()
  await window.getByLabel(t('compose.title'), { exact: true }).fill('Julhälsning från kansliet')
  await window.getByLabel(t('compose.lede'), { exact: true }).fill('Kort om året som gick.')
  await window.getByLabel(t('compose.body'), { exact: true }).click()
  await window.keyboard.type('Tack för ett fint år tillsammans med alla kommuner.')
  const preview = shownLetter(window)
  await expect(preview.getByText('Tack för ett fint år tillsammans')).toBeVisible()
  await window.keyboard.type(' <script>alert(1)</script>')
  await expect(preview.getByText('<script>alert(1)</script>')).toBeVisible()
  await window.getByRole('tab', { name: t('compose.tab.social') }).click()
  await expect(window.getByRole('tabpanel').getByText('Julhälsning från kansliet').first()).toBeVisible()
}

/** Whoever has scrolled in the letter stays there while the text is written on. */
async function expectLetterStays(window: Page): Promise<void> {
  const room = window.getByRole('group', { name: t('newsletter.preview.frame') })
  const scrolled = () => room.evaluate(({ scrollTop }) => scrollTop)
  await room.hover()
  // The letter is long enough to be scrolled once it has been measured.
  await expect
    .poll(async () => {
      await window.mouse.wheel(0, 300)
      return scrolled()
    })
    .toBeGreaterThan(500)
  const place = await scrolled()
  await window.keyboard.type(' Slutet gott.')
  await expect(shownLetter(window).getByText('Slutet gott.')).toBeAttached()
  expect(await scrolled()).toBe(place)
}

/** Chooses the next whole minute, or the one after when that is too close to be typed in. */
async function schedule(window: Page): Promise<Temporal.Instant> {
  const zone = 'Europe/Stockholm'
  const soon = Temporal.Now.zonedDateTimeISO(zone)
    .add({ seconds: 8 })
    .round({ smallestUnit: 'minute', roundingMode: 'ceil' })
  await window.getByRole('button', { name: t('compose.schedule') }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByLabel(t('sending.schedule.channel')).click()
  await window.getByRole('option', { name: t('settings.channels.defaultName') }).click()
  await dialog.getByLabel(t('sending.schedule.day')).fill(soon.toPlainDate().toString())
  await dialog
    .getByLabel(t('sending.schedule.time'))
    .fill(soon.toPlainTime().toString({ smallestUnit: 'minute' }))
  // The check before sending has a voice of its own, below this one.
  await expect(dialog.getByRole('status').first()).toContainText('4')
  await dialog.getByRole('button', { name: t('sending.schedule.confirm') }).click()
  await expect(dialog).toBeHidden()
  return soon.toInstant()
}

async function seeReach(window: Page): Promise<void> {
  await window.getByRole('link', { name: t('common.nav.reach'), exact: true }).click()
  await expect(window.getByText('3 av 4')).toBeVisible()
}
