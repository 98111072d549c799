import { openTab, type Scene } from './scene.ts'
import { posts } from './usedWorkspace.ts'

const at = `/posts/${posts.focal}`

/** Where a focal point is chosen, and what follows from it. */
export const focalScenes: readonly Scene[] = [
  { name: 'focal-editor', workspace: 'used', at },
  {
    name: 'focal-point',
    workspace: 'used',
    at,
    open: (page, t) =>
      page
        .getByRole('button', { name: t('images.focus.name'), exact: true })
        .first()
        .click(),
  },
  {
    name: 'focal-point-none',
    workspace: 'used',
    at,
    open: (page, t) =>
      page
        .getByRole('button', { name: t('images.focus.name'), exact: true })
        .nth(1)
        .click(),
  },
  {
    name: 'focal-portrait',
    workspace: 'used',
    at,
    open: (page, t) => page.getByRole('button', { name: t('blocks.quote.changePortrait') }).click(),
  },
  {
    name: 'focal-networks',
    workspace: 'used',
    at,
    open: (page, t) => openTab(page, t('compose.tab.social')),
  },
  { name: 'focal-history', workspace: 'used', at: `${at}/history` },
]
