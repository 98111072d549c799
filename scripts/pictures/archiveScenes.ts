import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { archived } from './archivedWorkspace.ts'
import type { Scene } from './scene.ts'

/** The archive, whole and changed; the workspace's check; and what is said when nothing is sent. */
export const archiveScenes: readonly Scene[] = [
  { name: 'archive', workspace: 'archived', at: `/sending/archive/${archived.letter}` },
  {
    name: 'archive-places',
    workspace: 'archived',
    at: `/sending/archive/${archived.letter}`,
    open: tab('places'),
  },
  {
    name: 'archive-parts',
    workspace: 'archived',
    at: `/sending/archive/${archived.letter}`,
    open: tab('parts'),
  },
  { name: 'archive-post', workspace: 'archived', at: `/sending/archive/${archived.post}` },
  {
    name: 'archive-changed',
    workspace: 'archived',
    at: `/sending/archive/${archived.changed}`,
    open: (page, t) => page.getByRole('button', { name: t('archive.verifyAll') }).click(),
  },
  { name: 'archive-empty', workspace: 'empty', at: '/sending/archive' },
  { name: 'workspace-check', workspace: 'empty', at: '/', open: check },
  { name: 'workspace-check-faults', workspace: 'archived', at: '/', open: check },
  { name: 'hold', workspace: 'held', at: '/sending' },
  {
    name: 'hold-dialog',
    workspace: 'held',
    at: '/sending',
    open: (page, t) => page.getByRole('button', { name: t('archive.hold.look') }).click(),
  },
]

function tab(name: 'places' | 'parts') {
  return (page: Page, t: TFunction) => page.getByRole('tab', { name: t(`archive.tab.${name}`) }).click()
}

async function check(page: Page, t: TFunction): Promise<void> {
  const opener = t('common.workspace.open', { folder: '' }).trim()
  await page.getByRole('button', { name: opener }).click()
  await page.getByRole('menuitem', { name: t('archive.check.open') }).click()
}
