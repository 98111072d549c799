import { expect, type Page } from '@playwright/test'
import { createTranslator } from '../shared/i18n/translator.ts'
import type { PostDocument } from '../shared/post/document.ts'
import { type LetterPart, yearLetter, yearLetterParts } from './yearLetter.ts'

const t = createTranslator('sv')

/**
 * Begins a post and types a year-end letter into it, block by block and each block's beginning key by key, and waits until every word is saved.
 *
 * @param window a window that shows the list of posts
 * @param words about how many
 */
export async function typeYearLetter(window: Page, words: number): Promise<void> {
  await window
    .getByRole('button', { name: t('compose.list.new') })
    .first()
    .click()
  await window.getByLabel(t('compose.title'), { exact: true }).click()
  await window.keyboard.type('Året som gick')
  await window.keyboard.press('Tab')
  await window.keyboard.type('Ett brev till alla kommuner.')
  await window.getByRole('textbox', { name: t('compose.body') }).click()

  const parts = yearLetterParts(words)
  for (const [index, part] of parts.entries()) await typePart(window, part, index === parts.length - 1)

  const id = Number(/posts\/(\d+)/.exec(window.url())?.[1])
  await expect.poll(async () => (await savedPost(window, id)).body).toEqual(yearLetter(words))
  expect(await savedPost(window, id)).toMatchObject({
    title: 'Året som gick',
    lede: 'Ett brev till alla kommuner.',
  })
}

/** Types one part with the cursor in an empty paragraph, and leaves it in the next. */
async function typePart(window: Page, part: LetterPart, isLast: boolean): Promise<void> {
  const { keyboard } = window
  switch (part.kind) {
    case 'heading':
      await chooseBySlash(window, part.level === 2 ? 'mellan' : 'under', `heading${part.level}`)
      await keyboard.type(part.text)
      break
    case 'paragraph': {
      // The first words key by key; the rest sentence by sentence, as dictation writes.
      const [first = '', ...others] = part.text.split(/(?<=\.)(?= )/)
      await keyboard.type(first.slice(0, 24))
      for (const piece of [first.slice(24), ...others]) if (piece !== '') await keyboard.insertText(piece)
      break
    }
    case 'list':
      await keyboard.type('- ')
      for (const item of part.items) {
        await keyboard.type(item)
        await keyboard.press('Enter')
      }
      // In an empty item Enter leaves the list.
      await keyboard.press('Enter')
      return
    case 'quote':
      await chooseBySlash(window, 'citat', 'quote')
      await keyboard.type(part.text)
      await keyboard.press('Enter')
      break
  }
  if (!isLast) await keyboard.press('Enter')
}

async function chooseBySlash(window: Page, search: string, name: string): Promise<void> {
  await window.keyboard.type(`/${search}`)
  const label = name === 'quote' ? t('blocks.quote.name') : t(`compose.tool.${name as 'heading2'}`)
  await expect(window.getByRole('option', { name: label, selected: true })).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('listbox')).toBeHidden()
}

async function savedPost(page: Page, id: number): Promise<{ body: PostDocument }> {
  const answer = await page.evaluate((post) => window.rundbrev.call('posts.get', { id: post }), id)
  return (answer as { value: { body: PostDocument } }).value
}
