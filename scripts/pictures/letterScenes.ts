import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { CountyCode } from '../../shared/contract/scalars.ts'
import type { Block } from '../../shared/post/document.ts'
import { beginPost, type Scene } from './scene.ts'
import { posts } from './usedWorkspace.ts'

/** The letter as its readers see it, how it is kept, and how it looks. */
export const letterScenes: readonly Scene[] = [
  preview('letter-dark', 'newsletter.preview.dark'),
  preview('letter-without-images', 'newsletter.preview.imagesOff'),
  preview('letter-counties', 'newsletter.matrix.open'),
  preview('letter-save', 'newsletter.save.menu'),
  preview('letter-test', 'newsletter.test.open'),
  {
    ...{ name: 'letter-test-refused', workspace: 'used', at: `/posts/${posts.letter}` },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('newsletter.test.open'), exact: true }).click()
      await page.getByLabel(t('newsletter.test.to')).fill('kanslichefen@larcentrum.example')
      await page.getByRole('button', { name: t('newsletter.test.send') }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  {
    ...{ name: 'letter-fields', workspace: 'used', at: `/posts/${posts.letter}` },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('compose.properties') }).click()
      const label = t('compose.subject')
      await page.getByRole('textbox', { name: label, exact: true }).fill('{{namn}}, tack för året i ')
      await page.getByRole('button', { name: t('compose.lineField', { label }) }).click()
      await page.getByRole('menuitem', { name: t('compose.mergeField.municipality') }).click()
      await page
        .getByRole('button', { name: t('compose.lineField', { label: t('compose.preheader') }) })
        .click()
    },
  },
  {
    ...{ name: 'letter-test-no-channel', workspace: 'empty', at: '/' },
    open: async (page, t) => {
      await beginPost(page, t)
      await page.getByRole('button', { name: t('newsletter.test.open'), exact: true }).click()
    },
  },
  {
    ...{ name: 'letter-commands', workspace: 'used', at: `/posts/${posts.letter}` },
    open: async (page, t) => {
      await page.keyboard.press('Control+k')
      await page
        .getByRole('combobox', { name: t('palette.search') })
        .fill(t('palette.letter.desktop').slice(0, 11))
    },
  },
  {
    ...{ name: 'letter-counties-unseen', workspace: 'used', at: '/' },
    open: async (page, t) => {
      await writePost(page, [
        regionFor('01', 'Till dig i Stockholm: välkommen på studiebesök i Norrland till våren.'),
        regionFor('24', 'Till dig i Västerbotten: i Lycksele är det öppet hus den 15 december.'),
      ])
      await page.getByRole('button', { name: t('newsletter.matrix.open'), exact: true }).click()
    },
  },
  { ...{ name: 'letter-weight', workspace: 'used', at: `/posts/${posts.letter}` }, open: openMeter },
  { ...{ name: 'letter-weight-near', workspace: 'used', at: '/' }, open: (page) => openHeavy(page, 300) },
  { ...{ name: 'letter-weight-clipped', workspace: 'used', at: '/' }, open: (page) => openHeavy(page, 330) },
  { name: 'themes', workspace: 'used', at: '/settings/letter' },
  { name: 'theme-editor', workspace: 'used', at: '/settings/letter', open: openTheme },
  {
    ...{ name: 'theme-refused', workspace: 'used', at: '/settings/letter' },
    open: async (page, t) => {
      await openTheme(page, t)
      await page.getByRole('textbox', { name: t('themes.field.ink'), exact: true }).fill('#eeeeee')
    },
  },
]

type Control =
  | 'newsletter.preview.dark'
  | 'newsletter.preview.imagesOff'
  | 'newsletter.matrix.open'
  | 'newsletter.save.menu'
  | 'newsletter.test.open'

function preview(name: string, control: Control): Scene {
  return {
    ...{ name, workspace: 'used', at: `/posts/${posts.letter}` },
    open: (page, t) => page.getByRole('button', { name: t(control), exact: true }).click(),
  }
}

async function openTheme(page: Page, t: TFunction): Promise<void> {
  const name = t('themes.builtIn.association.name')
  await page.getByRole('button', { name: t('themes.adaptNamed', { name }) }).click()
}

async function openMeter(page: Page): Promise<void> {
  await page.getByRole('button', { name: /\d+ (av|of) 102/ }).click()
}

/** A letter of so many paragraphs under headings, some longer than others. */
async function openHeavy(page: Page, paragraphs: number): Promise<void> {
  const sentence = 'Vi samarbetar för att fler ska kunna läsa vidare utan att flytta från sin kommun. '
  await writePost(
    page,
    Array.from({ length: paragraphs }, (_, n): Block => {
      const text = `${n + 1}. ${sentence.repeat(n % 40 === 7 ? 12 : 1 + (n % 3))}`.trim()
      return n % 20 === 0
        ? { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: `Del ${n / 20 + 1}` }] }
        : { type: 'paragraph', content: [{ type: 'text', text }] }
    }),
  )
  await openMeter(page)
}

function regionFor(county: string, text: string): Block {
  const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }
  return { type: 'countyOnly', attrs: { counties: [CountyCode.parse(county)] }, content: [paragraph] }
}

/** A post of its own with these blocks, opened. */
async function writePost(page: Page, blocks: readonly Block[]): Promise<void> {
  const id = await page.evaluate(async (content) => {
    const ask = async (name: string, input: unknown) => {
      const answer = await window.rundbrev.call(name as never, input as never)
      return (answer as { value: { id: number; version: number } }).value
    }
    const { id, version } = await ask('posts.create', { title: 'Brev' })
    const post = { ...(await ask('posts.get', { id })) }
    await ask('posts.save', { id, version, content: { ...post, body: { type: 'doc', content } } })
    return id
  }, blocks)
  await page.evaluate((path) => {
    location.hash = path
  }, `#/posts/${id}`)
}
