import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { build } from 'vite'
import { measurePreview } from '../../e2e/bench/previewLatency.ts'
import { typeAndMeasure } from '../../e2e/bench/typing.ts'
import { askedAgain, launchApp } from '../../e2e/launchApp.ts'
import { makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { yearLetter } from '../../e2e/yearLetter.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import type { PostDocument } from '../../shared/post/document.ts'
import { PostContent } from '../../shared/post/post.ts'
import { projectRoot } from '../projectRoot.ts'
import type { Benchmark } from './benchmark.ts'
import { measureCompile } from './letters.ts'
import { type Row, rowOf } from './row.ts'

/** The letter that the goals are about, in words; a longer one is measured, too. */
const usual = 2000

/** Typing in the built app, in a window of its own beside a bare editor in the same Electron. */
export const typing: Benchmark = {
  name: 'typing',
  title: 'Typing',
  needs: 'screen',
  async run(size) {
    const rows: Row[] = []
    for (const words of size === 'full' ? [usual, 20_000] : [200])
      rows.push(...(await measureTyping(words, size === 'full' ? 10 : 2)))
    return rows
  },
}

async function measureTyping(words: number, previews: number): Promise<Row[]> {
  const body = yearLetter(words)
  let id = 0
  const workspace = await makeSampleWorkspace(async (deps) => {
    const post = await useCases['posts.create'](deps, { title: 'Årsbrev' })
    id = post.id
    const content = { ...PostContent.parse(post), lede: 'Ett år till handlingarna.', body }
    await useCases['posts.save'](deps, { id: post.id, version: post.version, content })
  })
  const { app, window } = await launchApp({ workspace })
  await window.setViewportSize({ width: 1280, height: 800 })
  await window.evaluate((post) => {
    location.hash = `#/posts/${post}`
  }, id)
  await window.locator('.tiptap').waitFor()
  await window.locator('iframe').waitFor()
  await window.waitForTimeout(2000)

  const bare = await openBareEditor(app, body)
  const bareTimes = await typeAndMeasure(bare)
  await bare.close()
  await window.bringToFront()
  const appTimes = await typeAndMeasure(window)
  const preview = await measurePreview(window, previews)
  const { bare: compile } = await measureCompile(words, previews)
  await app.close()

  const letter = `a letter of ${words.toLocaleString('en')} words`
  const goal = (value: number) => words === usual && ({ goal: { kind: 'absolute', value } } as const)
  const keys = { ours: appTimes, floor: bareTimes, floorName: 'bare TipTap with the same document' }
  const previewed = { ours: preview, floor: compile, floorName: 'the same MJML compiled bare' }
  return [
    rowOf({
      name: `From a key to paint in ${letter}, p95`,
      what: 'While the text is saved, checked and previewed.',
      ...{ ...keys, counts: 'p95', ...goal(50) },
    }),
    rowOf({
      name: `From a key to paint in ${letter}, median`,
      what: 'The same, as it usually is.',
      ...{ ...keys, counts: 'median' },
    }),
    rowOf({
      name: `From the last key to the preview of ${letter}`,
      what: 'Until the letter beside the text shows the word that was typed, the pause that it waits for included.',
      ...{ ...previewed, counts: 'median', ...goal(300) },
    }),
  ]
}

/** A window of its own beside the app's, in the same Electron. */
async function openBareEditor(app: ElectronApplication, body: PostDocument): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-bench-'))
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(projectRoot, 'e2e/bench/bareEditor.ts'),
        formats: ['iife'],
        name: 'bare',
        fileName: () => 'bare.js',
      },
    },
  })
  const file = join(folder, 'bare.html')
  writeFileSync(
    file,
    '<!doctype html><meta charset="utf-8"><title>bare</title><body><script src="bare.js"></script>',
  )
  const opened = app.waitForEvent('window')
  await askedAgain(() =>
    app.evaluate(({ BrowserWindow }, page) => {
      if (Object.hasOwn(globalThis, 'bareEditor')) return
      const window = new BrowserWindow({ width: 800, height: 800, webPreferences: { partition: 'bench' } })
      Object.assign(globalThis, { bareEditor: window })
      void window.loadFile(page)
    }, file),
  )
  const page = await opened
  await page.waitForLoadState('load')
  await page.evaluate(
    (content) => (window as unknown as { openBareEditor: (content: object) => void }).openBareEditor(content),
    body as object,
  )
  await page.bringToFront()
  return page
}
