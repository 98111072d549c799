import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { createScheduler } from '../electron/scheduler/scheduler.ts'
import { letterById } from '../electron/store/lettersOut.ts'
import type { Deps } from '../electron/usecases/deps.ts'
import { noteReturn } from '../electron/usecases/noteReturn.ts'
import { useCases } from '../electron/usecases/useCases.ts'
import type { DeliveryId, PostId } from '../shared/contract/scalars.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { strangersIn } from './connections/connectionLog.ts'
import { hostilePage, setTrap, type Trap } from './connections/hostileMarkup.ts'
import { notingEnvironment, notingMissing } from './connections/noteConnections.ts'
import { askedAgain, launchApp } from './launchApp.ts'
import { addLocalChannel, makeSampleWorkspace } from './sampleWorkspace.ts'
import { shownLetter } from './shownLetter.ts'
import { startSmtpServer } from './smtpServer.ts'

const t = createTranslator('sv')

/** Addresses and names that are nobody's (RFC 5737, RFC 2606): what asks for them reaches nothing. */
const nobody = [
  '192.0.2.1',
  '192.0.2.2',
  '192.0.2.3',
  'lookup.invalid',
  'question.invalid',
  'chromium.invalid',
]

test('whoever is asked for is seen: by Node, by Chromium, by a program beside it, by a name alone', async () => {
  const reason = await notingMissing()
  test.skip(reason !== undefined, reason)
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-noted-')), 'noted')
  // On a computer of its own, so to speak: what is noted here is not held against the run.
  const { app } = await launchApp({ env: await notingEnvironment(file) })
  const seen = () => strangersIn(readFileSync(file, 'utf8'))
  await askedAgain(() =>
    app.evaluate(async ({ session }) => {
      const bring = process.getBuiltinModule
      bring('net')
        .connect(443, '192.0.2.1')
        .on('error', () => undefined)
      bring('dgram')
        .createSocket('udp4')
        .send('x', 123, '192.0.2.2', () => undefined)
      bring('dns').lookup('lookup.invalid', () => undefined)
      bring('dns').resolveTxt('question.invalid', () => undefined)
      const program = "require('node:net').connect(443, '192.0.2.3').on('error', () => undefined)"
      bring('child_process').spawn(process.execPath, ['-e', program], {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      })
      // A session that nobody guards.
      void session
        .fromPartition('unguarded')
        .fetch('http://chromium.invalid/')
        .catch(() => undefined)
    }),
  )
  await expect.poll(seen).toEqual(expect.arrayContaining(nobody))
  await app.close()
})

test.describe('markup that asks for something in every way there is', () => {
  let trap: Trap
  test.beforeAll(async () => {
    trap = await setTrap()
  })
  test.afterAll(() => trap.close())

  test('asks for nothing: pasted, imported, seen, printed, in the archive, in an answer', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-noted-')), 'noted')
    const workspace = await makeSampleWorkspace((deps) => prepareHostile(deps, trap.port))
    const isNoted = (await notingMissing()) === undefined
    const { app, window } = await launchApp({
      workspace,
      ...(isNoted && { env: await notingEnvironment(file) }),
    })
    const expectNobodyAsked = () => {
      expect(trap.asked()).toEqual([])
      if (isNoted) expect(strangersIn(existsSync(file) ? readFileSync(file, 'utf8') : '')).toEqual([])
    }

    await test.step('pasted into the editor, previewed, and put into a PDF', async () => {
      await window
        .getByRole('button', { name: t('compose.list.new') })
        .first()
        .click()
      const body = window.getByRole('textbox', { name: t('compose.body') })
      await body.evaluate(paste, hostilePage(trap.port, 'Klistrat in'))
      await expect(shownLetter(window).getByText('Klistrat in slut')).toBeVisible()
      await savePdf(app, window)
      expectNobodyAsked()
    })

    await test.step('imported as a post from a page and from a mail', async () => {
      for (const [name, words] of [
        ['sida.html', 'Ur en sida'],
        ['brev.eml', 'Ur ett brev'],
      ] as const) {
        await window
          .getByRole('link', { name: t('common.nav.posts'), exact: true })
          .first()
          .click()
        const page = hostilePage(trap.port, words)
        const buffer = Buffer.from(name.endsWith('.eml') ? asMail(page) : page)
        await window
          .locator(`input[type=file][aria-label="${t('compose.list.import')}"]`)
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
        await expect(shownLetter(window).getByText(`${words} slut`)).toBeVisible()
        expectNobodyAsked()
      }
    })

    await test.step('in the archive of a workspace that somebody else has made up', async () => {
      await goTo(window, '/sending/archive/1')
      await expect(shownLetter(window).getByText('Ur arkivet slut')).toBeVisible()
      expect(await sandboxes(window)).toEqual([''])
      expectNobodyAsked()
    })

    await test.step('in an answer that came back', async () => {
      await goTo(window, '/sending/inbox')
      await expect(window.getByText(/Ur ett svar slut/)).toBeVisible()
      expectNobodyAsked()
    })
    await app.close()
    expectNobodyAsked()
  })
})

/** A letter that has gone, its archived page exchanged as only somebody can who writes the database too, and an answer to it. */
async function prepareHostile(deps: Deps, port: number): Promise<void> {
  const server = await startSmtpServer()
  await addLocalChannel(deps, server.port)
  const { channels } = await useCases['channels.list'](deps, {})
  const channelId = channels.find(({ name }) => name === 'E-post')?.id
  if (channelId === undefined) throw new Error('no channel')
  await useCases['publications.schedule'](deps, {
    ...{ postId: 1 as PostId, channelId, segmentId: null },
    ...{ at: null, recurrence: null, missed: 'ask' },
  })
  await createScheduler(deps).runUntilIdle()
  await server.kill()

  const { database, folder } = deps.workspace
  const name = database.$client.prepare('SELECT name FROM archive_entries').pluck().get() as string
  const entry = join(folder, 'archive', ...name.split('/'))
  const exchange = (file: string, text: string) => {
    chmodSync(join(entry, file), 0o644)
    writeFileSync(join(entry, file), text)
    const sha256 = createHash('sha256').update(text).digest('hex')
    return { sha256, bytes: statSync(join(entry, file)).size }
  }
  const letter = exchange('newsletter.html', hostilePage(port, 'Ur arkivet'))
  const manifest = JSON.parse(readFileSync(join(entry, 'manifest.json'), 'utf8'))
  Object.assign(
    manifest.parts.find((part: { name: string }) => part.name === 'newsletter.html'),
    letter,
  )
  const { sha256 } = exchange('manifest.json', JSON.stringify(manifest))
  database.$client.prepare('UPDATE archive_entries SET manifest_sha256 = ?').run(sha256)

  const sent = database.$client.prepare("SELECT id FROM deliveries WHERE state = 'sent'").pluck().get()
  const answered = letterById(database, sent as DeliveryId)
  if (answered === undefined) throw new Error('no letter')
  noteReturn(deps, {
    ...{ letter: answered, email: answered.email, emailKey: answered.emailKey, name: '<img src=x>' },
    ...{ kind: 'reply', subject: 'Sv: brevet', words: hostilePage(port, 'Ur ett svar') },
    ...{ weight: null, status: '', diagnostic: '', place: null, settled: true },
    ...{ at: '2026-11-29T08:00:00.000Z', identity: 'answer' },
  })
}

function asMail(page: string): string {
  const headers = ['From: a@forbund.example', 'Subject: Brev', 'MIME-Version: 1.0']
  return [...headers, 'Content-Type: text/html; charset=utf-8', '', page].join('\r\n')
}

async function savePdf(app: ElectronApplication, window: Page): Promise<void> {
  const filePath = join(mkdtempSync(join(tmpdir(), 'rundbrev-pdf-')), 'brev.pdf')
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, filePath)
  await window.getByRole('button', { name: t('newsletter.save.menu') }).click()
  await window.getByRole('menuitem', { name: t('newsletter.save.pdf') }).click()
  await expect.poll(() => existsSync(filePath) && statSync(filePath).size > 1000).toBe(true)
}

const goTo = (window: Page, path: string) =>
  window.evaluate((place) => {
    location.hash = `#${place}`
  }, path)

const sandboxes = (window: Page) =>
  window.evaluate(() =>
    [...document.querySelectorAll('iframe')].map((frame) => frame.getAttribute('sandbox')),
  )

/** Runs in the page: the clipboard as the browser hands it on. */
function paste(editor: Element, html: string): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', html)
  clipboardData.setData('text/plain', 'text')
  editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}
