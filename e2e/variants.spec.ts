import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { addAsset } from '../electron/usecases/addAsset.ts'
import type { Deps } from '../electron/usecases/deps.ts'
import { createPost } from '../electron/usecases/savePost.ts'
import { createTranslator } from '../shared/i18n/translator.ts'
import type { Block } from '../shared/post/document.ts'
import { findings } from './axeFindings.ts'
import { launchApp } from './launchApp.ts'
import { makeSampleWorkspace } from './sampleWorkspace.ts'

const t = createTranslator('sv')
const title = 'Nu öppnar lärcentrum i Lycksele'
const lede = 'Tre lärosäten är med från början. Fjällskolan bjuder in.'

test('a text of one’s own follows the post sentence by sentence, and each network shows it in its own way', async () => {
  const { app, window, problems } = await launchApp({ workspace: await makeSampleWorkspace(addPost) })
  const card = (network: string) => window.getByRole('article', { name: network, exact: true })
  await window.getByRole('link', { name: title }).click()
  await window.getByRole('tab', { name: t('compose.tab.social') }).click()
  const bluesky = card('Bluesky')

  // By hand, and then the post changes under it.
  await bluesky.getByRole('button', { name: `${t('social.card.edit')}: Bluesky` }).click()
  const text = bluesky.getByLabel(t('social.card.text', { network: 'Bluesky' }))
  await expect(text).toBeFocused()
  await text.fill((await text.inputValue()).replace('Fjällskolan bjuder in.', 'Kom och fika!'))
  await window.keyboard.press('Escape')
  await expect(bluesky.getByText(t('social.card.edited'))).toBeVisible()
  await window.getByLabel(t('compose.lede')).fill(lede.replace('Tre', 'Fyra'))
  await expect(bluesky.getByText(t('social.drift.title'))).toBeVisible()
  await expect(card('Mastodon')).toContainText('Fyra lärosäten')
  await expect(bluesky).toContainText('Tre lärosäten')
  expect(await findings(window, 'article'), 'drift').toEqual([])

  // By keyboard alone: compare, take over, think again, take over, done.
  await bluesky.getByRole('button', { name: `${t('social.drift.compare')}: Bluesky` }).focus()
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog')
  const offer = dialog.getByRole('button', { name: /Fyra lärosäten/ })
  await expect(offer).toBeFocused()
  expect(await findings(window, '[role=dialog]'), 'drift dialogue').toEqual([])
  const status = (taken: number) => dialog.getByText(t('social.drift.status', { taken, count: 1 }))
  await window.keyboard.press('Enter')
  await expect(status(1)).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(status(0)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(bluesky.getByRole('button', { name: `${t('social.drift.compare')}: Bluesky` })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(offer).toBeFocused()
  await window.keyboard.press('Enter')
  await dialog.getByRole('button', { name: t('social.drift.use') }).press('Enter')
  await expect(bluesky).toContainText('Fyra lärosäten är med från början. Kom och fika!')
  await expect(bluesky.getByText(t('social.drift.title'))).toBeHidden()
  await expect(bluesky.getByRole('button', { name: `${t('social.card.edit')}: Bluesky` })).toBeFocused()

  // And back.
  await window
    .getByRole('button', { name: t('common.action.undo'), exact: true })
    .last()
    .click()
  await expect(bluesky.getByText(t('social.drift.title'))).toBeVisible()
  await expect(bluesky).toContainText('Tre lärosäten är med från början. Kom och fika!')

  // A thread, with its numbers and without; hashtags; the images in another order, one with other words.
  const x = card('X')
  await x.getByRole('button', { name: `${t('social.choices.title')}: X` }).press('Enter')
  const choices = x.getByRole('region', { name: `${t('social.choices.title')}: X` })
  await choices.getByRole('switch', { name: t('social.thread.choice') }).press('Space')
  await expect(x).toContainText('2/2')
  await choices.getByRole('switch', { name: t('social.thread.numbered') }).press('Space')
  await expect(x).not.toContainText('2/2')
  await choices.getByLabel(t('social.choices.hashtags')).selectOption(t('social.choices.noHashtags'))
  await expect(x).not.toContainText('#')
  await expect(bluesky).toContainText('#Norrland')
  const second = t('social.choices.image', { number: 2 })
  await choices.getByRole('button', { name: t('social.choices.earlier', { image: second }) }).press('Enter')
  await expect(
    choices.getByRole('button', { name: t('social.choices.later', { image: second }) }),
  ).toBeFocused()
  await choices
    .getByLabel(t('social.choices.alt', { image: second, network: 'X' }))
    .fill('Öppna dörrar i snö.')
  const images = (network: string) => card(network).locator('figure img')
  await expect(images('X').first()).toHaveAttribute('alt', 'Öppna dörrar i snö.')
  await expect(images('Bluesky').first()).toHaveAttribute('alt', 'En röd stuga.')
  expect(await findings(window, 'article'), 'choices').toEqual([])

  await nameInTable(window)
  await window.getByRole('link', { name: t('common.nav.posts'), exact: true }).click()
  await window.getByRole('link', { name: title }).click()
  await window.getByRole('tab', { name: t('compose.tab.social') }).click()
  await expect(card('Mastodon')).toContainText('@fjallskolan@server.example bjuder in.')
  await expect(card('Facebook')).toContainText('Fjällskolan bjuder in.')
  await expect(images('X').first()).toHaveAttribute('alt', 'Öppna dörrar i snö.')

  expect(problems).toEqual([])
  await app.close()
})

/** A name gets its handle in the settings, after one that is none; it is removed, and taken back. */
async function nameInTable(window: Page): Promise<void> {
  await window.getByRole('link', { name: t('common.nav.settings'), exact: true }).click()
  const section = window.getByRole('region', { name: t('settings.mentions.title') })
  await section.getByRole('button', { name: t('settings.mentions.add') }).press('Enter')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByLabel(t('settings.mentions.name'))).toBeFocused()
  await window.keyboard.type('Fjällskolan')
  await dialog.getByLabel('Mastodon').fill('fjallskolan')
  await window.keyboard.press('Enter')
  await expect(dialog.getByText('är inget kontonamn på Mastodon', { exact: false })).toBeVisible()
  await expect(dialog.getByLabel('Mastodon')).toBeFocused()
  expect(await findings(window, '[role=dialog]'), 'mention dialogue').toEqual([])
  await dialog.getByLabel('Mastodon').fill('https://server.example/@fjallskolan')
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(section.getByRole('button', { name: t('settings.mentions.add') })).toBeFocused()
  const handle = section.getByText('@fjallskolan@server.example')
  await expect(handle).toBeVisible()
  await section
    .getByRole('button', { name: t('settings.mentions.remove', { name: 'Fjällskolan' }) })
    .press('Enter')
  await expect(handle).toBeHidden()
  await window
    .getByRole('button', { name: t('common.action.undo'), exact: true })
    .last()
    .click()
  await expect(handle).toBeVisible()
  expect(await findings(window, 'main'), 'mention table').toEqual([])
}

/** Two images, tags and enough text for a thread. */
async function addPost(deps: Deps): Promise<void> {
  const image = async (background: string, alt: string): Promise<Block> => {
    const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background } })
      .png()
      .toBuffer()
    const asset = await addAsset(deps, { fileName: 'bild.png', bytes: new Uint8Array(bytes) })
    return { type: 'image', attrs: { asset: asset.sha256, alt, decorative: false, width: 800, height: 600 } }
  }
  const story =
    'Vi samarbetar för att fler ska kunna läsa vidare utan att flytta. Den som funderar på att börja studera möter oss där hen redan är.'
  createPost(deps, {
    ...{ title, lede, tags: ['Norrland'], link: 'https://larcentrum-inland.example/oppnar', language: 'sv' },
    ...{ subject: null, preheader: null, ownWords: [], networks: {} },
    body: {
      type: 'doc',
      content: [
        await image('#a03020', 'En röd stuga.'),
        await image('#205080', 'Öppna dörrar.'),
        { type: 'paragraph', content: [{ type: 'text', text: story }] },
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'Öppet hus hålls i december. Kaffe bjuds det på.' }],
        },
      ],
    },
  })
}
