import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { Document, Packer, Paragraph } from 'docx'
import { useCases } from '../electron/usecases/useCases.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import { isHardened } from '../shared/security/isHardened.ts'
import type { WindowSeen } from '../shared/security/windowSeen.ts'
import { findings } from './axeFindings.ts'
import { askedAgain, launchApp } from './launchApp.ts'
import { printedFiles, printToFiles } from './printedScreen.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'
import { shownWindows, windowOpenedBy } from './shownWindows.ts'

const t = createTranslator('sv')
const letter = /Tack för ett år/

test('a window comes back where it was, as large as it was, and from a screen that is gone onto one that is there', async () => {
  const workspace = await makeSampleWorkspace()
  const userData = mkdtempSync(join(tmpdir(), 'rundbrev-user-'))
  const kept = () => JSON.parse(readFileSync(join(userData, 'windows.json'), 'utf8'))

  await test.step('moved, made smaller, and everything in it drawn larger', async () => {
    const { app, window, problems } = await launchApp({ workspace, userData })
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 300, y: 120, width: 1010, height: 700 }),
    )
    await pressMenu(app, t('menu.view'), t('menu.zoomIn'))
    await expect.poll(() => window.evaluate(() => Math.round(self.devicePixelRatio * 100))).toBe(110)
    expect(problems).toEqual([])
    await app.close()
  })

  await test.step('started anew', async () => {
    const { app, window } = await launchApp({ workspace, userData })
    expect(await boundsOf(app)).toEqual({ x: 300, y: 120, width: 1010, height: 700 })
    expect(await window.evaluate(() => Math.round(self.devicePixelRatio * 100))).toBe(110)
    await pressMenu(app, t('menu.view'), t('menu.zoomReset', { zoom: 1.1 }))
    await app.close()
  })

  await test.step('its screen is gone', async () => {
    const away = { x: 5000, y: -3000, width: 1010, height: 700, isMaximized: false, isFullScreen: false }
    writeFileSync(join(userData, 'windows.json'), JSON.stringify({ windows: { main: away }, zoom: 1 }))
    const { app, window } = await launchApp({ workspace, userData })
    const { bounds, screen } = await app.evaluate(({ BrowserWindow, screen: screens }) => ({
      bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
      screen: screens.getPrimaryDisplay().workArea,
    }))
    expect(bounds).toEqual({ x: screen.x + screen.width - 1010, y: screen.y, width: 1010, height: 700 })
    expect(await window.evaluate(() => self.devicePixelRatio)).toBe(1)
    await app.close()
  })

  await test.step('the file is broken', async () => {
    writeFileSync(join(userData, 'windows.json'), '{"windows": {"main"')
    const { app } = await launchApp({ workspace, userData })
    expect(await boundsOf(app)).toMatchObject({ width: 1280, height: 800 })
    await app.close()
    expect(kept().windows.main).toMatchObject({ width: 1280, height: 800 })
  })
})

test('a post has a window of its own beside the others, and two windows on one post follow each other', async () => {
  const workspace = await makeSampleWorkspace()
  const { app, window, problems } = await launchApp({ workspace })

  const own = await windowOpenedBy(app, () =>
    window.getByRole('link', { name: letter }).click({ modifiers: ['ControlOrMeta'] }),
  )
  const ownTitle = own.getByRole('textbox', { name: t('compose.title'), exact: true })
  await expect(ownTitle).toBeVisible()
  await expect(own.getByRole('navigation')).toHaveCount(0)
  await expect.poll(() => own.title()).toMatch(/^Tack för ett år.* – Rundbrev$/)

  await test.step('it is as shut as the first', async () => {
    const { windows } = (await own
      .evaluate(() => self.rundbrev.call('program.hardening', {}))
      .then(answered)) as {
      readonly windows: readonly WindowSeen[]
    }
    const seen = windows.filter(({ kind }) => kind === 'window')
    expect(seen).toHaveLength(2)
    expect(seen.every(isHardened)).toBe(true)
    expect(
      await own.evaluate(() => [typeof Reflect.get(globalThis, 'require'), self.open('https://x.example')]),
    ).toEqual(['undefined', null])
  })

  await test.step('asked for once more it comes to the front, from the post itself too', async () => {
    await window.getByRole('link', { name: letter }).click()
    await expect(window.getByRole('textbox', { name: t('compose.title'), exact: true })).toBeVisible()
    await window.keyboard.press('Control+Shift+O')
    await expect(window.getByRole('link', { name: letter })).toBeVisible()
    expect(shownWindows(app)).toHaveLength(2)
  })

  await test.step('what is saved in one is there in the other, the cursor where it was', async () => {
    await window.getByRole('link', { name: letter }).click()
    const title = window.getByRole('textbox', { name: t('compose.title'), exact: true })
    const body = window.getByRole('textbox', { name: t('compose.body'), exact: true })
    await body.press('Control+Home')
    await ownTitle.fill('Årsbrev')
    await expect(title).toHaveValue('Årsbrev')
    await expect.poll(() => own.title()).toBe('Årsbrev – Rundbrev')
    const ownBody = own.getByRole('textbox', { name: t('compose.body'), exact: true })
    await ownBody.press('Control+End')
    await own.keyboard.type(' Sist.')
    await expect(body).toContainText('Sist.')
    await window.keyboard.type('Först.')
    await expect(ownBody).toContainText('Först.')
    await expect(body).toContainText('Sist.')
    // Taken back is what was written here, and not what came from the other window; written slowly, it is several steps.
    for (let letter = 0; letter < 'Först.'.length; letter++) await window.keyboard.press('Control+z')
    await expect(ownBody).not.toContainText('Först')
    await expect(ownBody).toContainText('Sist.')
    for (const page of [window, own]) await expect(page.getByText(t('compose.save.conflict'))).toHaveCount(0)
  })

  await test.step('other places are shown in the program’s window, and the text stays', async () => {
    await own.keyboard.press('Control+6')
    await expect(window.getByRole('heading', { name: t('reach.title'), level: 1 })).toBeVisible()
    await expect(ownTitle).toHaveValue('Årsbrev')
  })

  await test.step('closed, it has kept what was typed last, and the program goes on', async () => {
    await ownTitle.fill('Årsbrevet 2020')
    const closed = own.waitForEvent('close')
    await pressMenu(app, t('menu.file'), t('menu.closeWindow'), 'post.html')
    await closed
    await window.keyboard.press('Control+2')
    await expect(window.getByRole('link', { name: 'Årsbrevet 2020' })).toBeVisible()
  })

  await test.step('with its post it goes', async () => {
    const last = await windowOpenedBy(app, () =>
      window.getByRole('link', { name: 'Årsbrevet 2020' }).click({ button: 'middle' }),
    )
    await expect(last.getByRole('textbox', { name: t('compose.title'), exact: true })).toBeVisible()
    const gone = last.waitForEvent('close')
    await window.getByRole('button', { name: t('compose.list.more', { title: 'Årsbrevet 2020' }) }).click()
    await window.getByRole('menuitem', { name: t('common.action.delete') }).click()
    await gone
    expect(shownWindows(app)).toHaveLength(1)
  })

  expect(problems).toEqual([])
  await app.close()
})

test('posts that had windows of their own have them again at the next start, where they stood, and those that are gone have none', async () => {
  const workspace = await makeSampleWorkspace(async (deps) => {
    for (const title of ['Höstens kurser', 'Vårens kurser']) await useCases['posts.create'](deps, { title })
  })
  const userData = mkdtempSync(join(tmpdir(), 'rundbrev-user-'))
  const left = () =>
    JSON.parse(readFileSync(join(userData, 'openPosts.json'), 'utf8')) as {
      readonly posts: readonly { readonly id: number; readonly x: number }[]
    }
  const places = { 'Höstens kurser': { x: 40, y: 60 }, 'Vårens kurser': { x: 600, y: 200 } } as const
  const titleIn = (page: Page) => page.getByRole('textbox', { name: t('compose.title'), exact: true })

  await test.step('two are opened and moved, a third is closed again', async () => {
    const { app, window, problems } = await launchApp({ workspace, userData })
    await window.keyboard.press('Control+2')
    const openAlone = async (title: string | RegExp) => {
      const page = await windowOpenedBy(app, () =>
        window.getByRole('link', { name: title }).click({ modifiers: ['ControlOrMeta'] }),
      )
      await expect(titleIn(page)).toBeVisible()
      return page
    }
    for (const [title, { x, y }] of Object.entries(places)) {
      const page = await openAlone(title)
      await expect.poll(() => page.title()).toContain(title)
      await placeWindow(app, title, { x, y, width: 940, height: 640 })
    }
    const third = await openAlone(letter)
    await expect.poll(() => left().posts).toHaveLength(3)
    await third.close()
    await expect.poll(() => left().posts).toHaveLength(2)
    await expect.poll(() => left().posts.map(({ x }) => x)).toEqual(expect.arrayContaining([40, 600]))
    expect(problems).toEqual([])
    await app.close()
  })

  await test.step('and are there again after the next start, but for one whose post is gone', async () => {
    const { posts } = left()
    const gone = { ...posts[0], id: 999 }
    writeFileSync(
      join(userData, 'openPosts.json'),
      JSON.stringify({ folder: workspace, posts: [gone, ...posts] }),
    )
    const { app, problems } = await launchApp({ workspace, userData })
    for (const [title, place] of Object.entries(places))
      await expect.poll(() => placeOf(app, title)).toEqual({ ...place, width: 940, height: 640 })
    expect(shownWindows(app)).toHaveLength(3)
    await expect.poll(() => left().posts).toHaveLength(2)
    expect(problems).toEqual([])
    await app.close()
  })
})

test('two windows on one post, written in at once: different fields come together', async () => {
  const workspace = await makeSampleWorkspace()
  const { app, window, problems } = await launchApp({ workspace })
  await window.keyboard.press('Control+2')
  const own = await windowOpenedBy(app, () =>
    window.getByRole('link', { name: letter }).click({ modifiers: ['ControlOrMeta'] }),
  )
  await window.getByRole('link', { name: letter }).click()
  const field = (page: Page, name: 'title' | 'lede' | 'body') =>
    page.getByRole('textbox', { name: t(`compose.${name}`), exact: true })
  for (const page of [window, own]) await expect(field(page, 'body')).toBeVisible()
  const conflict = (page: Page) => page.getByText(t('compose.conflict.explanation'))

  await test.step('title here, lede and text there', async () => {
    for (let round = 1; round <= 2; round += 1) {
      await Promise.all([
        field(window, 'title').fill(`Årsbrev ${round}`),
        field(own, 'lede')
          .fill(`Ingress ${round}`)
          .then(() => field(own, 'body').press('Control+End'))
          .then(() => own.keyboard.insertText(` Rad${round}.`)),
      ])
      for (const page of [window, own]) {
        await expect(field(page, 'title')).toHaveValue(`Årsbrev ${round}`)
        await expect(field(page, 'lede')).toHaveValue(`Ingress ${round}`)
        await expect(field(page, 'body')).toContainText(`Rad${round}.`)
        await expect(conflict(page)).toHaveCount(0)
      }
    }
  })
  expect(problems).toEqual([])
  await app.close()
})

test('a post is printed from its own window, and none of what only a screen can do', async () => {
  const workspace = await makeSampleWorkspace()
  const { app, window, problems } = await launchApp({ workspace })
  await window.keyboard.press('Control+2')
  const own = await windowOpenedBy(app, () =>
    window.getByRole('link', { name: letter }).click({ modifiers: ['ControlOrMeta'] }),
  )
  await expect(own.getByRole('textbox', { name: t('compose.body'), exact: true })).toBeVisible()
  await printToFiles(app)
  await own.bringToFront()
  await own.keyboard.press('Control+p')
  await expect.poll(async () => (await printedFiles(app)).length).toBe(1)
  await own.emulateMedia({ media: 'print' })
  await expect(own.getByRole('textbox', { name: t('compose.body'), exact: true })).toBeVisible()
  await expect(own.getByRole('button', { name: t('compose.schedule') })).toBeHidden()
  expect(problems).toEqual([])
  await app.close()
})

test('the other mouse button offers what can be done there: with text, with a misspelt word, with a link', async () => {
  const workspace = await makeSampleWorkspace()
  const { app, window, problems } = await launchApp({ workspace })
  await recordMenus(app)

  await window.getByRole('link', { name: letter }).click({ button: 'right' })
  expect(await menuShown(app)).toEqual([t('menu.openPost')])
  await window.getByRole('link', { name: letter }).click()

  await test.step('in a title', async () => {
    const title = window.getByRole('textbox', { name: t('compose.title'), exact: true })
    await title.fill('Utbildninar')
    await title.click({ button: 'right', position: { x: 60, y: 18 } })
    const lines = await menuShown(app)
    expect(lines.slice(0, 2)).toEqual([t('menu.unknownWord', { word: 'Utbildninar' }), 'Utbildningar'])
    expect(lines).toEqual(expect.arrayContaining(editing))
    expect(lines).toContain(t('checks.fix.learnWord'))
    await choose(app, 'Utbildningar')
    await expect(title).toHaveValue('Utbildningar')
    await expect(title).toBeFocused()
    await choose(app, t('menu.undo'))
    await expect(title).toHaveValue('Utbildninar')
  })

  await test.step('in the body, where it is marked', async () => {
    const body = window.getByRole('textbox', { name: t('compose.body'), exact: true })
    await body.press('Control+A')
    await window.keyboard.type('Alla kursser börjar nu.')
    const marked = body.getByText('kursser', { exact: true })
    await expect(marked).toBeVisible()
    await marked.click({ button: 'right' })
    const lines = await menuShown(app)
    expect(lines[0]).toBe(t('checks.finding.misspelled.message', { words: 'kursser' }))
    expect(lines).toEqual(expect.arrayContaining(['kurser', ...editing]))
    await choose(app, 'kurser')
    await expect(body).toContainText('Alla kurser börjar nu.')
  })

  await test.step('where nothing can be done there is no menu, and a field without a language has the usual one', async () => {
    await window.getByRole('button', { name: t('compose.schedule') }).click({ button: 'right' })
    await window.keyboard.press('Control+2')
    await window.keyboard.press('Control+3')
    await window.getByRole('searchbox').first().click({ button: 'right' })
    expect(await menuShown(app)).toEqual(editing)
  })
  expect(problems).toEqual([])
  await app.close()
})

test('a file dropped anywhere is known for what it is, and nothing of it is opened or gone to', async () => {
  const workspace = await makeSampleWorkspace()
  const { app, window, problems } = await launchApp({ workspace })
  const address = window.url().split('#')[0]

  await test.step('what hovers is told beforehand', async () => {
    await hover(window, { name: 'rapport', text: 'x' })
    await expect(window.getByText(t('dropping.over.any', { count: 1 }))).toBeVisible()
    await hoverNoMore(window)
    // The system falls silent: nothing hovers any more.
    await expect(window.getByText(t('dropping.over.any', { count: 1 }))).toHaveCount(0)
  })

  await test.step('a table of people, among the contacts', async () => {
    await window.keyboard.press('Control+3')
    await drop(window, [{ name: 'lista.csv', text: 'Namn;E-post\nRektor;rektor@skolan.example\n' }])
    const dialog = window.getByRole('dialog', { name: t('audience.import.title') })
    // What a script has made lies nowhere on the disk, and is told so by name; what a person drops is read.
    await expect(dialog.getByText('lista.csv').first()).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('a table that nobody knows is asked about', async () => {
    await window.keyboard.press('Control+2')
    await drop(window, [{ name: 'färger.csv', text: 'Färg;Form\nröd;rund\n' }])
    const asked = window.getByRole('dialog', { name: t('dropping.ask.title') })
    expect(await findings(window, '[role=dialog]')).toEqual([])
    await asked.getByRole('button', { name: t('dropping.ask.reach') }).click()
    const dialog = window.getByRole('dialog', { name: t('reach.screen.importTitle') })
    await expect(dialog.getByText('färger.csv').first()).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('a Word document becomes a post', async () => {
    const docx = new Document({ sections: [{ children: [new Paragraph('Ur ett protokoll.')] }] })
    await drop(window, [{ name: 'protokoll.docx', base64: await Packer.toBase64String(docx) }])
    await expect(window.getByRole('textbox', { name: t('compose.body'), exact: true })).toContainText(
      'Ur ett protokoll.',
    )
  })

  await test.step('an image begins a post, and one more is put into the one that is open', async () => {
    await window.keyboard.press('Control+2')
    await expect(window.getByRole('heading', { level: 1, name: t('common.nav.posts') })).toBeVisible()
    const image = { name: 'bild.png', base64: onePixel, type: 'image/png' }
    await drop(window, [image])
    const body = window.getByRole('textbox', { name: t('compose.body'), exact: true })
    await expect(body.getByRole('group', { name: t('compose.block.image') })).toHaveCount(1)
    await drop(window, [{ ...image, name: 'en till.png' }])
    await expect(body.getByRole('group', { name: t('compose.block.image') })).toHaveCount(2)
  })

  await test.step('what cannot be read is refused by name', async () => {
    await drop(window, [{ name: 'rapport.pdf', text: '%PDF' }])
    await expect(
      window.getByText(t('errors.file-not-known.message', { files: 'rapport.pdf' })).first(),
    ).toBeVisible()
  })
  expect(window.url().split('#')[0]).toBe(address)
  expect(shownWindows(app)).toHaveLength(1)
  expect(problems).toEqual([])
  await app.close()
})

/** A PNG of one pixel. */
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

interface DroppedFile {
  readonly name: string
  readonly type?: string
  readonly text?: string
  readonly base64?: string
}

/** Drops files on the page, beside whatever takes files of its own. */
function drop(page: Page, files: readonly DroppedFile[]): Promise<void> {
  return page.evaluate(async (dropped) => {
    const dataTransfer = new DataTransfer()
    for (const { name, type = '', text = '', base64 } of dropped) {
      const bytes = base64 === undefined ? text : Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
      dataTransfer.items.add(new File([bytes], name, { type }))
    }
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, files)
}

interface Hovering {
  hovering?: ReturnType<typeof setInterval>
}

/** Has a file hover over the page, which the system says again and again. */
function hover(page: Page, { name, text = '' }: DroppedFile): Promise<void> {
  return page.evaluate(
    ([fileName = '', content = '']) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], fileName))
      const say = () =>
        document.body.dispatchEvent(
          new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }),
        )
      const its = globalThis as Hovering
      its.hovering = setInterval(say, 50)
    },
    [name, text],
  )
}

function hoverNoMore(page: Page): Promise<void> {
  return page.evaluate(() => clearInterval((globalThis as Hovering).hovering))
}

const editing = (['undo', 'redo', 'cut', 'copy', 'paste', 'pastePlain', 'selectAll'] as const).map((act) =>
  t(`menu.${act}`),
)

function boundsOf(app: ElectronApplication) {
  return askedAgain(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()))
}

function placeWindow(
  app: ElectronApplication,
  title: string,
  bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<void> {
  return askedAgain(() =>
    app.evaluate(
      ({ BrowserWindow }, asked) =>
        BrowserWindow.getAllWindows()
          .find(
            ({ webContents }) =>
              webContents.getURL().startsWith('app://rundbrev/') &&
              webContents.getTitle().includes(asked.title),
          )
          ?.setBounds(asked.bounds),
      { title, bounds },
    ),
  )
}

function placeOf(app: ElectronApplication, title: string) {
  return askedAgain(() =>
    app.evaluate(
      ({ BrowserWindow }, asked) =>
        BrowserWindow.getAllWindows()
          .find(
            ({ webContents }) =>
              webContents.getURL().startsWith('app://rundbrev/') && webContents.getTitle().includes(asked),
          )
          ?.getBounds(),
      title,
    ),
  )
}

function answered(answer: unknown): unknown {
  return (answer as { readonly value: unknown }).value
}

/** Presses a line of the program's own menu, in the first window or the one whose page is named so. */
function pressMenu(app: ElectronApplication, column: string, line: string, page = ''): Promise<void> {
  return askedAgain(() =>
    app.evaluate(
      ({ Menu, BrowserWindow }, asked) => {
        const entries = Menu.getApplicationMenu()?.items.find(({ label }) => label === asked.column)?.submenu
        const item = entries?.items.find(({ label, visible }) => label === asked.line && visible)
        const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().startsWith(`app://rundbrev/${asked.page}`),
        )
        if (item?.enabled !== true)
          throw new Error(`no ${asked.line} among ${entries?.items.map((one) => one.label)}`)
        item.click(undefined, window, window?.webContents)
      },
      { column, line, page },
    ),
  )
}

/** From now on menus are noted and not drawn: nobody could press them. */
function recordMenus(app: ElectronApplication): Promise<void> {
  return askedAgain(() =>
    app.evaluate(({ Menu }) => {
      const build = Menu.buildFromTemplate
      Menu.buildFromTemplate = (template) => {
        const menu = build.call(Menu, template)
        menu.popup = (options) => {
          Object.assign(globalThis, { poppedUp: { menu, options, isRead: false } })
        }
        return menu
      }
    }),
  )
}

interface PoppedUp {
  readonly poppedUp?: {
    readonly menu: Electron.Menu
    readonly options: Electron.PopupOptions
    isRead: boolean
  }
}

/** The lines of the menu that has come up since the last one was read. */
async function menuShown(app: ElectronApplication): Promise<string[]> {
  let lines: string[] | null = null
  await expect
    .poll(async () => {
      lines = await askedAgain(() =>
        app.evaluate(() => {
          const { poppedUp } = globalThis as unknown as PoppedUp
          if (poppedUp === undefined || poppedUp.isRead) return null
          poppedUp.isRead = true
          return poppedUp.menu.items.filter(({ type }) => type !== 'separator').map(({ label }) => label)
        }),
      )
      return lines
    })
    .not.toBeNull()
  return lines ?? []
}

/** Chooses a line of it. */
function choose(app: ElectronApplication, line: string): Promise<void> {
  return askedAgain(() =>
    app.evaluate((_electron, asked) => {
      const holder = globalThis as unknown as PoppedUp
      const shownMenu = holder.poppedUp
      const item = shownMenu?.menu.items.find(({ label }) => label === asked)
      if (item?.enabled !== true) throw new Error(`no ${asked}`)
      item.click()
      shownMenu?.options.callback?.()
    }, line),
  )
}
