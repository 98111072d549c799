import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { handOverPost } from '../../electron/usecases/handOver/handOverPost.ts'
import { moveOut } from '../../electron/usecases/moving/moveWorkspace.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import { defaultTheme } from '../../shared/newsletter/builtInThemes.ts'
import type { Scene } from './scene.ts'

/** Posts and workspaces in files: what is handed over, and what is seen of it before anything becomes of it. */
export const sharingScenes: readonly Scene[] = [
  {
    ...{ name: 'hand-over', workspace: 'used', at: '/posts/1' },
    open: async (page, t) => {
      await page.getByRole('button', { name: t('sharing.post.more') }).click()
      await page.getByRole('menuitem', { name: t('sharing.post.handOver') }).click()
      await page.getByText(t('sharing.post.text')).waitFor()
    },
  },
  {
    ...{ name: 'take-in', workspace: 'used', at: '/posts' },
    open: (page, t) => showPost(page, t, (files) => files.post),
  },
  {
    ...{ name: 'take-in-damaged', workspace: 'empty', at: '/posts' },
    open: async (page) => {
      const damaged = join(mkdtempSync(join(tmpdir(), 'rundbrev-damaged-')), 'brev.rundbrevpost')
      writeFileSync(damaged, 'inget inlägg')
      await page.locator('input[type=file]').first().setInputFiles(damaged)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    ...{ name: 'take-in-known', workspace: 'empty', at: '/posts' },
    open: async (page, t) => {
      await showPost(page, t, (files) => files.post)
      await page.getByRole('dialog').getByRole('button').last().click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.evaluate(() => {
        location.hash = '#/posts'
      })
      await showPost(page, t, (files) => files.post)
      await page.getByRole('note').waitFor()
    },
  },
  {
    ...{ name: 'move-in', workspace: 'empty', at: '/settings/move' },
    open: async (page, t) => {
      const { workspace } = await files()
      await page.locator('input[type=file][accept=".rundbrev"]').setInputFiles(workspace)
      await page.getByRole('table', { name: t('sharing.moveIn.table') }).waitFor()
    },
  },
  {
    ...{ name: 'move-in-first', workspace: 'none', at: '/' },
    open: async (page, t) => {
      const { workspace } = await files()
      await page.locator('input[type=file][accept=".rundbrev"]').setInputFiles(workspace)
      await page.getByRole('table', { name: t('sharing.moveIn.table') }).waitFor()
    },
  },
  {
    ...{ name: 'post-waits', workspace: 'none', at: '/' },
    open: async (page, t) => {
      const { post } = await files()
      const fields = page.locator('input[type=file][accept=".rundbrev"]')
      await fields.setInputFiles(post)
      await page.getByText(t('sharing.take.drop')).waitFor()
    },
  },
]

async function showPost(
  page: Page,
  t: TFunction,
  which: (made: Awaited<ReturnType<typeof files>>) => string,
): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(which(await files()))
  await page.getByRole('dialog').getByText(t('sharing.take.draft')).waitFor()
}

let made: Promise<{ readonly post: string; readonly workspace: string }> | undefined

/** Both kinds of file, made once: the letter with what it uses, and the whole of the workspace that it is in. */
function files() {
  made ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rundbrev-pictures-'))
    const post = join(folder, 'Årets brev.rundbrevpost')
    const workspace = join(folder, 'kansliet 2026-12-01.rundbrev')
    await makeSampleWorkspace(async (deps) => {
      const id = 1 as PostId
      const theme = { ...defaultTheme, name: 'Lärcentrums brev' }
      const { id: own } = await useCases['themes.save'](deps, { id: null, theme })
      await useCases['themes.use'](deps, { theme: { own } })
      const { body } = await useCases['posts.get'](deps, { id })
      const kept = { name: 'Så hör du av dig', content: body.content.slice(-2) }
      const block = await useCases['savedBlocks.add'](deps, kept)
      await useCases['variants.save'](deps, {
        ...{ postId: id, network: 'mastodon', text: 'Tack för i år!', derivedText: 'Tack' },
      })
      await handOverPost(deps, { id, theme: true, templates: [], savedBlocks: [block.id] }, post)
      await moveOut(deps, workspace)
    })
    return { post, workspace }
  })()
  return made
}
