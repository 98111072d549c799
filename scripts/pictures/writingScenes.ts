import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { beginPost, body, openTab, type Scene } from './scene.ts'
import { posts } from './usedWorkspace.ts'

const letter = `/posts/${posts.letter}`

/** The editor and what opens in it. */
export const writingScenes: readonly Scene[] = [
  { name: 'editor', workspace: 'used', at: letter },
  {
    name: 'editor-empty',
    workspace: 'empty',
    at: '/',
    open: beginPost,
  },
  { name: 'slash', workspace: 'used', at: '/', open: typing('/') },
  { name: 'slash-none', workspace: 'used', at: '/', open: typing('/xyz') },
  {
    name: 'block-menu',
    workspace: 'used',
    at: letter,
    open: async (page, t) => {
      await body(page, t).getByRole('heading').first().click()
      await page.getByRole('button', { name: t('editor.handle.name') }).click()
    },
  },
  {
    name: 'find',
    workspace: 'used',
    at: letter,
    open: async (page, t) => {
      await body(page, t).click()
      await page.keyboard.press('Control+h')
      await page.getByLabel(t('editor.find.words'), { exact: true }).fill('län')
    },
  },
  {
    name: 'find-none',
    workspace: 'used',
    at: letter,
    open: async (page, t) => {
      await body(page, t).click()
      await page.keyboard.press('Control+f')
      await page.getByLabel(t('editor.find.words'), { exact: true }).fill('zebra')
    },
  },
  {
    name: 'pasted',
    workspace: 'used',
    at: '/',
    open: async (page, t) => {
      await beginPost(page, t)
      await body(page, t).evaluate(paste, {
        text: 'Våren',
        html: '<h1>Våren</h1><ul><li>ett\u200b år</li></ul><p>Bild: <img src="https://bild.example/a.png" alt="Diagram" width="40" height="40"></p><iframe src="https://film.example"></iframe>',
      })
    },
  },
  { name: 'palette', workspace: 'used', at: letter, open: (page) => page.keyboard.press('Control+k') },
  {
    name: 'palette-found',
    workspace: 'used',
    at: letter,
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('re')
    },
  },
  {
    name: 'palette-workspace',
    workspace: 'used',
    at: '/',
    open: async (page, t) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('lycksele')
      await page.getByText(t('search.kind.contact'), { exact: true }).waitFor()
    },
  },
  {
    name: 'palette-favourites',
    workspace: 'reach',
    at: '/reach/coverage/2020',
    open: async (page, t) => {
      await page.evaluate(async () => {
        const add = (thing: object) => window.rundbrev.call('favourites.add', { thing, at: null })
        await add({ kind: 'post', id: 1 })
        await add({ kind: 'report', view: 'coverage', period: '2020' })
        await add({ kind: 'segment', id: 1 })
      })
      await page.getByRole('region', { name: t('search.favourite.list') }).waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('listbox').getByText(t('search.favourite.list'), { exact: true }).waitFor()
    },
  },
  {
    name: 'favourites',
    workspace: 'reach',
    at: '/reach/coverage/2020',
    open: async (page, t) => {
      await page.getByRole('region', { name: t('search.favourite.list') }).waitFor()
    },
  },
  {
    name: 'palette-none',
    workspace: 'used',
    at: '/',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('zebra')
    },
  },
  { name: 'keys', workspace: 'used', at: letter, open: (page) => page.keyboard.press('Control+/') },
  { name: 'templates', workspace: 'used', at: '/', open: (page) => page.keyboard.press('Control+n') },
  {
    name: 'templates-none-own',
    workspace: 'empty',
    at: '/audience',
    open: (page) => page.keyboard.press('Control+n'),
  },
  {
    name: 'checks',
    workspace: 'used',
    at: `/posts/${posts.faulty}`,
    open: (page, t) => openTab(page, t('checks.tab')),
  },
  {
    name: 'checks-clients',
    workspace: 'used',
    at: `/posts/${posts.unshown}`,
    open: async (page, t) => {
      await openTab(page, t('checks.tab'))
      await page.getByText(t('checks.topic.delivery')).first().waitFor()
    },
  },
  {
    name: 'checks-begun',
    workspace: 'empty',
    at: '/',
    open: async (page, t) => {
      await beginPost(page, t)
      await openTab(page, t('checks.tab'))
    },
  },
  {
    name: 'checks-at-send',
    workspace: 'used',
    at: `/posts/${posts.faulty}`,
    open: (page, t) => page.getByRole('button', { name: t('compose.schedule') }).click(),
  },
  { name: 'history', workspace: 'used', at: `${letter}/history` },
  { name: 'history-empty', workspace: 'used', at: `/posts/${posts.faulty}/history` },
]

function typing(words: string): (page: Page, t: TFunction) => Promise<void> {
  return async (page, t) => {
    await beginPost(page, t)
    await page.keyboard.type(words)
  }
}

/** Runs in the page: the clipboard as the browser hands it on. */
function paste(editor: HTMLElement, { text, html }: { readonly text: string; readonly html: string }): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  clipboardData.setData('text/html', html)
  editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}
