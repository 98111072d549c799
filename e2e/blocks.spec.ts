import { expect, type Page, test } from '@playwright/test'
import { drawing } from '../electron/images/testPictures.ts'
import { addAsset } from '../electron/usecases/addAsset.ts'
import type { Deps } from '../electron/usecases/deps.ts'
import { createPost } from '../electron/usecases/savePost.ts'
import { CountyCode, FigureId } from '../shared/contract/scalars.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import type { Block, PostDocument } from '../shared/post/document.ts'
import { type LaunchedApp, launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'
import { shownLetter } from './shownLetter.ts'

const t = createTranslator('sv')
let launched: LaunchedApp
let picture: Buffer

test.beforeAll(async () => {
  picture = await drawing(120, 60).png().toBuffer()
  launched = await launchApp({ workspace: await makeSampleWorkspace(prepare) })
})
test.afterAll(async () => {
  expect(launched.problems).toEqual([])
  await launched.app.close()
})

test('a block is dragged by its handle to another place, undo puts it back, and what a drag left behind is not dropped', async () => {
  const { window } = launched
  await openPost(window, 'Att dra i')
  const order = ['ett', 'två', '[bild]', '(norr)', 'sist']
  await dragTo(window, 'ett', await below(window, 'två'))
  await expectOrder(window, ['två', 'ett', '[bild]', '(norr)', 'sist'])
  await window.keyboard.press('Control+z')
  await expectOrder(window, order)
  await dragTo(window, 'ett', await below(window, 'två', 'left'))
  await expectOrder(window, ['två', 'ett', '[bild]', '(norr)', 'sist'])
  await window.keyboard.press('Control+z')
  await expectOrder(window, order)
  // Beneath the text, and beside it.
  const page = await boxOf(window, window.getByRole('region', { name: t('compose.writing') }))
  await dragTo(window, t('compose.block.image'), { x: page.x + 3, y: page.y + page.height - 5 })
  await expectOrder(window, ['ett', 'två', '(norr)', 'sist', '[bild]'])
  await dragTo(window, 'norr', await below(window, 'ett'))
  await expectOrder(window, ['ett', '(norr)', 'två', 'sist', '[bild]'])
  await expect
    .poll(async () => (await savedBody(window)).map(summary))
    .toEqual(['ett', '(norr)', 'två', 'sist', '[bild]'])

  // Taken back with Escape, the block stays, and what is dropped next is what is dropped.
  await dragTo(window, 'ett', await below(window, 'sist'), 'Escape')
  await body(window).evaluate(dropOn, { words: 'utifrån' })
  await expect(body(window).getByText('utifrån')).toBeVisible()
  expect((await savedBody(window)).map(summary)[0]).toBe('ett')
  await window.keyboard.press('Control+z')
  await body(window).evaluate(dropOn, { file: 'rapport.pdf' })
  await expect(window.getByText(`${t('errors.file-not-for-text.message')} (rapport.pdf)`)).toBeVisible()

  // In a field of a block the mouse chooses words, and does not take the block along.
  const alt = body(window).getByLabel(t('compose.image.alt'))
  const field = await boxOf(window, alt)
  await pull(window, { x: field.x + 60, y: field.y + 12 }, { x: field.x + 4, y: field.y + 12 })
  expect(await alt.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd])).toEqual(
    [0, 5],
  )
})

test('an image’s focal point is put there by keys and by mouse, a drag is one change, undo takes it back, and Delete takes it away', async () => {
  const { window } = launched
  const { keyboard } = window
  await openPost(window, 'Att dra i')
  const focus = async () => {
    const image = (await savedBody(window)).find(({ type }) => type === 'image')
    return image?.type === 'image' ? (image.attrs.focus ?? null) : 'no image'
  }
  const open = body(window).getByRole('button', { name: t('images.focus.name') })
  await open.click()
  const point = window.getByRole('slider', { name: t('images.focus.name') })
  await expect(point).toBeFocused()
  await expect(point).toHaveAttribute('aria-valuetext', t('images.focus.none'))
  await keyboard.press('Shift+ArrowLeft')
  await keyboard.press('ArrowDown')
  await expect(point).toHaveAttribute('aria-valuetext', t('images.focus.value', { x: 40, y: 51 }))
  await expect.poll(focus).toEqual({ x: 0.4, y: 0.51 })
  const { x, y, width, height } = await boxOf(window, point.locator('..'))
  await pull(window, { x: x + width / 2, y: y + height / 2 }, { x: x + width * 0.75, y: y + height * 0.25 })
  await expect.poll(focus).toEqual({ x: 0.75, y: 0.25 })
  await keyboard.press('Escape')
  await expect(point).toBeHidden()
  await expect(open).toBeFocused()
  await keyboard.press('Control+z')
  await expect.poll(focus).toEqual({ x: 0.4, y: 0.51 })
  await open.click()
  await expect(point).toBeFocused()
  await keyboard.press('Delete')
  await expect.poll(focus).toBeNull()
})

test('an event, a quote with its portrait, figures, a table, a button and a region for two counties are written by keyboard alone', async () => {
  const { window } = launched
  const { keyboard } = window
  await newPost(window)

  await choose(window, 'evenemang', t('blocks.event.name'))
  await expect(window.getByLabel(t('blocks.event.title'))).toBeFocused()
  await typeInTurn(window, [
    'Höstmöte',
    'Tab',
    '2026-12-18',
    'Tab',
    'Tab',
    '9.30',
    'Tab',
    'Tab',
    'Tab',
    'Folkets hus',
    'Enter',
  ])

  await choose(window, 'citat', t('blocks.quote.name'))
  await typeInTurn(window, ['Det var ett bra år.', 'Tab', 'Rektorn', 'Shift+Tab'])
  await keyboard.press('Enter')
  await expect(window.getByRole('button', { name: t('blocks.quote.choosePortrait') })).toBeFocused()
  // The system's own dialogue is not ours.
  await window
    .locator(`input[type=file][aria-label="${t('blocks.quote.choosePortrait')}"]`)
    .setInputFiles({ name: 'rektor.png', mimeType: 'image/png', buffer: picture })
  await expect(
    window.getByRole('img', { name: t('blocks.quote.portraitOf', { name: 'Rektorn' }) }).first(),
  ).toBeVisible()
  await typeInTurn(window, ['Escape', 'Tab', 'Tab', 'Rektor', 'Enter'])

  await choose(window, 'nyckeltal', t('compose.block.figureRow'))
  await expect(window.getByRole('button', { name: t('compose.figure.add') })).toBeFocused()
  await keyboard.press('Enter')
  const visits = window.getByRole('menuitem', { name: 'besök på webbplatsen' })
  await expect(visits).toBeVisible()
  for (
    let step = 0;
    step < 6 && !(await visits.evaluate((item) => item === document.activeElement));
    step += 1
  )
    await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(body(window).getByRole('button', { name: t('compose.figure.add') })).toBeFocused()
  await keyboard.press('Escape')

  await choose(window, 'knapp', t('compose.block.button'))
  await typeInTurn(window, ['Anmäl dig', 'Tab', 'skolan.example/anmalan', 'Enter'])

  await choose(window, 'tabell', t('blocks.table.name'))
  await typeInTurn(window, ['Kommun', 'Tab', 'Deltagare', 'Tab', 'Antal', 'Tab', 'Lycksele', 'Control+End'])

  await keyboard.type('Bara i norr')
  await keyboard.press('Enter')
  await choose(window, 'län', t('blocks.countyOnly.name'))
  const counties = window.getByRole('combobox', { name: t('blocks.countyOnly.counties') })
  await expect(counties).toBeFocused()
  for (const name of ['Norrbotten', 'Västerbotten']) {
    await keyboard.type(name)
    await expect(window.getByRole('option')).toHaveText([name])
    await typeInTurn(window, ['ArrowDown', 'Enter'])
  }
  // Escape closes the counties, and the words go on.
  await keyboard.press('Escape')
  await expect(counties).toBeHidden()
  await expect(body(window)).toBeFocused()
  await keyboard.type('Kaffe i Gällivare')

  const saved = () => savedBody(window)
  await expect
    .poll(async () => (await saved()).map(({ type }) => type))
    .toEqual([...['event', 'blockquote', 'figureRow', 'button', 'table', 'paragraph', 'countyOnly']])
  expect((await saved())[0]).toMatchObject({
    attrs: { title: 'Höstmöte', starts: '2026-12-18T09:30', zone: 'Europe/Stockholm', place: 'Folkets hus' },
  })
  expect((await saved())[1]).toMatchObject({
    attrs: { name: 'Rektorn', role: 'Rektor', portrait: { width: 120 } },
  })
  await expect
    .poll(async () => JSON.stringify((await saved())[6]))
    .toMatch(/"counties":\["24","25"\].*Kaffe i Gällivare/)

  // The letter has them all.
  const letter = shownLetter(window).locator('body')
  await seenAs(window, 'Rektor Strömsund')
  await expect(letter).toContainText('Fredag 18 december 2026')
  await expect(letter).toContainText('Folkets hus')
  await expect(letter.getByRole('columnheader')).toHaveText(['Kommun', 'Deltagare', 'Antal'])
  await expect(letter.getByText('Rektor', { exact: true })).toBeVisible()
  await expect(letter.getByText('+150\u00a0%')).toBeVisible()
  await expect(letter.getByRole('link', { name: 'Anmäl dig' })).toBeVisible()
  await expect(letter).not.toContainText('Gällivare')
  await seenAs(window, 'Rektor Lycksele')
  await expect(letter).toContainText('Kaffe i Gällivare')
  await window.getByText(t('newsletter.preview.text'), { exact: true }).click()
  const words = window
    .getByLabel(t('newsletter.preview.text'), { exact: true })
    .and(window.locator('textarea'))
  await expect(words).toHaveValue(/Kaffe i Gällivare/)
  await seenAs(window, 'Rektor Strömsund')
  await expect(words).not.toHaveValue(/Gällivare/)
  await expect(words).toHaveValue(/Folkets hus/)
})

test('a figure that is copied into another post, or into a cell, is the same figure there', async () => {
  const { window } = launched
  const { keyboard } = window
  await openPost(window, 'Med ett tal')
  await body(window).getByText('Talet').click()
  await typeInTurn(window, ['Home', ...Array(6).fill('ArrowRight'), 'Shift+ArrowRight', 'Control+c'])
  await openPost(window, 'Mottagaren')
  await body(window).getByText('Hit:').click()
  await typeInTurn(window, ['End', 'Control+v'])
  await body(window).getByText('Cell').click()
  await typeInTurn(window, ['End', 'Control+v'])
  await expect(body(window).getByText('+150\u00a0%')).toHaveCount(2)
  const figures = async () =>
    JSON.stringify(await savedBody(window)).match(/"figureChip","attrs":{"figure":1}/g)
  await expect.poll(figures).toHaveLength(2)
  await typeInTurn(window, ['Shift+ArrowLeft', 'Control+x'])
  await expect.poll(figures).toHaveLength(1)
  await keyboard.press('Control+z')
  await expect.poll(figures).toHaveLength(2)
})

const body = (window: Page) => window.getByRole('textbox', { name: t('compose.body') })

async function prepare(deps: Deps): Promise<void> {
  const { sha256: asset, width, height } = await addAsset(deps, { fileName: 'karta.png', bytes: picture })
  const add = (title: string, content: readonly Block[]) =>
    createPost(deps, {
      ...{ title, lede: '', tags: [], link: null, language: 'sv', subject: null, preheader: null },
      ...{ ownWords: [], networks: {}, body: { type: 'doc', content: [...content] } },
    })
  add('Att dra i', [
    paragraph('ett'),
    paragraph('två'),
    { type: 'image', attrs: { asset, alt: 'Karta', decorative: false, width, height } },
    { type: 'countyOnly', attrs: { counties: [CountyCode.parse('25')] }, content: [paragraph('norr')] },
    paragraph('sist'),
  ])
  const figure = FigureId.parse(1)
  const words = (text: string) => ({ type: 'text', text }) as const
  add('Med ett tal', [
    {
      type: 'paragraph',
      content: [words('Talet '), { type: 'figureChip', attrs: { figure } }, words(' växer')],
    },
  ])
  add('Mottagaren', [
    paragraph('Hit:'),
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph('Rubrik')] }] },
        { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('Cell')] }] },
      ],
    },
  ])
}

function paragraph(text: string): Block & { type: 'paragraph' } {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

async function openPost(window: Page, title: string): Promise<void> {
  await window
    .getByRole('navigation')
    .getByRole('link', { name: t('common.nav.posts'), exact: true })
    .click()
  await window.getByRole('link', { name: title }).click()
  await expect(body(window)).toBeVisible()
}

async function newPost(window: Page): Promise<void> {
  await window
    .getByRole('navigation')
    .getByRole('link', { name: t('common.nav.posts'), exact: true })
    .click()
  await window
    .getByRole('button', { name: t('compose.list.new') })
    .first()
    .click()
  await body(window).click()
}

async function savedBody(page: Page): Promise<readonly Block[]> {
  const id = Number(/posts\/(\d+)/.exec(page.url())?.[1])
  const answer = await page.evaluate((post) => window.rundbrev.call('posts.get', { id: post }), id)
  return (answer as { value: { body: PostDocument } }).value.body.content
}

function summary(block: Block): string {
  if (block.type === 'image') return '[bild]'
  if (block.type === 'countyOnly') return `(${block.content.map(summary).join()})`
  return block.type === 'paragraph'
    ? (block.content ?? []).map((piece) => (piece.type === 'text' ? piece.text : '')).join('')
    : block.type
}

/** As the blocks stand on the screen. */
async function expectOrder(window: Page, order: readonly string[]): Promise<void> {
  const seen = () =>
    body(window).evaluate((text) =>
      [...text.children].flatMap((block) => {
        if (block.querySelector('img') !== null) return '[bild]'
        const inside = [...block.querySelectorAll('p')].map((words) => words.textContent).join()
        // The editor's own empty paragraph at the end is no block of the post.
        return block.tagName === 'P' ? block.textContent || [] : `(${inside})`
      }),
    )
  await expect.poll(seen).toEqual(order)
}

interface Point {
  readonly x: number
  readonly y: number
}

async function boxOf(window: Page, of: ReturnType<Page['locator']>) {
  const box = await of.boundingBox()
  if (box === null) throw new Error(`Nothing to be seen of ${of} in ${window.url()}`)
  return box
}

/** Where what is dropped comes after the block with this text; at the left edge, or at the end of its line. */
async function below(window: Page, text: string, edge?: 'left'): Promise<Point> {
  const { x, y, width, height } = await boxOf(window, body(window).getByText(text, { exact: true }))
  return { x: edge === 'left' ? x + 2 : x + width - 2, y: y + height - 6 }
}

/** Drags the block with this text by its handle, and lets go of it or presses a key instead. */
async function dragTo(window: Page, text: string, to: Point, end?: 'Escape'): Promise<void> {
  const block = await boxOf(window, body(window).getByText(text, { exact: true }))
  await window.mouse.move(block.x + 8, block.y + 6)
  const handle = window.getByRole('button', { name: t('editor.handle.name') })
  await expect.poll(async () => Math.abs((await boxOf(window, handle)).y - block.y)).toBeLessThan(45)
  const { x, y, width, height } = await boxOf(window, handle)
  await pull(window, { x: x + width / 2, y: y + height / 2 }, to, end)
}

async function pull(window: Page, from: Point, to: Point, end?: 'Escape'): Promise<void> {
  await window.mouse.move(from.x, from.y, { steps: 3 })
  await window.mouse.down()
  await window.mouse.move(to.x, to.y - 4, { steps: 5 })
  await window.mouse.move(to.x, to.y, { steps: 2 })
  if (end !== undefined) await window.keyboard.press(end)
  await window.mouse.up()
}

async function choose(window: Page, search: string, name: string): Promise<void> {
  await window.keyboard.type(`/${search}`)
  await expect(window.getByRole('option', { name, selected: true })).toBeVisible()
  await window.keyboard.press('Enter')
}

const key = /^((Shift|Control)\+)?(Tab|Enter|Escape|Home|End|Arrow\w+|[a-z])$/

/** Keys by their names, everything else letter by letter. */
async function typeInTurn({ keyboard }: Page, steps: readonly string[]): Promise<void> {
  for (const step of steps) await (key.test(step) ? keyboard.press(step) : keyboard.type(step))
}

/** The newsletter as this contact gets it. */
async function seenAs(window: Page, name: string): Promise<void> {
  const contact = window.getByRole('combobox', { name: t('newsletter.preview.asContact') })
  await contact.fill(name)
  await window.getByRole('option', { name }).click()
}

/** Runs in the page: words from another program, or a file by its name, dropped on the last block. */
function dropOn(text: HTMLElement, { words, file }: { words?: string; file?: string }): void {
  const dataTransfer = new DataTransfer()
  if (words !== undefined) dataTransfer.setData('text/plain', words)
  if (file !== undefined) dataTransfer.items.add(new File(['x'], file))
  const { left, top } = text.lastElementChild?.getBoundingClientRect() ?? text.getBoundingClientRect()
  const place = { clientX: left + 5, clientY: top + 10 }
  text.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...place }))
}
