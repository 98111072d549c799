import type { Page } from '@playwright/test'
import type { Scene } from './scene.ts'
import { posts } from './usedWorkspace.ts'

const letter = `/posts/${posts.letter}`

/** What the program is beside its screens: a window with a post alone, and what is told of files that hover and of one that nobody knows. */
export const desktopScenes: readonly Scene[] = [
  {
    name: 'own-window',
    workspace: 'used',
    at: letter,
    open: async (page, t) => {
      await page.goto(`app://rundbrev/post.html#${letter}`)
      await page.getByLabel(t('compose.title')).waitFor()
    },
  },
  { name: 'drop-any', workspace: 'used', at: '/posts', open: (page) => hover(page, [['rapport', '']]) },
  {
    name: 'drop-images',
    workspace: 'used',
    at: letter,
    open: (page) =>
      hover(
        page,
        ['a.png', 'b.png'].map((name) => [name, 'image/png'] as const),
      ),
  },
  {
    name: 'drop-table',
    workspace: 'used',
    at: '/calendar',
    open: (page) => hover(page, [['kontakter.csv', 'text/csv']]),
  },
  {
    name: 'drop-asked',
    workspace: 'used',
    at: '/posts',
    open: async (page, t) => {
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(
          new File(['Färg;Form\nröd;rund\nblå;kantig\n'], 'färger.csv', { type: 'text/csv' }),
        )
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      })
      await page.getByRole('dialog', { name: t('dropping.ask.title') }).waitFor()
    },
  },
  {
    name: 'drop-refused',
    workspace: 'used',
    at: '/posts',
    open: (page) =>
      page.evaluate(() => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File(['%PDF'], 'rapport.pdf', { type: 'application/pdf' }))
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      }),
  },
]

/** Files hover over the window for some seconds, as long as the picture takes. */
function hover(page: Page, files: readonly (readonly [name: string, type: string])[]): Promise<void> {
  return page.evaluate((hovering) => {
    const over = () => {
      const dataTransfer = new DataTransfer()
      for (const [name, type] of hovering) dataTransfer.items.add(new File(['x'], name, { type }))
      document.body.dispatchEvent(
        new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }),
      )
    }
    over()
    const repeated = setInterval(over, 100)
    setTimeout(() => clearInterval(repeated), 8000)
  }, files)
}
