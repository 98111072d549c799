import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import sharp from 'sharp'
import { launchApp } from '../../e2e/launchApp.ts'
import { makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { makeTroubledWorkspace } from '../../e2e/troubledWorkspace.ts'
import { openForCli } from '../../electron/cli/openForCli.ts'
import { furnishWorkspace } from '../../electron/usecases/furnishWorkspace.ts'
import { type Language, languages } from '../../shared/i18n/catalogue.ts'
import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { addManyContacts } from '../bench/manyContacts.ts'
import { makeAccountsWorkspace } from './accountsWorkspace.ts'
import { makeArchivedWorkspace, makeHeldWorkspace } from './archivedWorkspace.ts'
import { makeCalendarWorkspace } from './calendarWorkspace.ts'
import { makeHandedWorkspace } from './handedWorkspace.ts'
import { makeMissedWorkspace } from './missedWorkspace.ts'
import { makeNetworkWorkspace } from './networkWorkspace.ts'
import { makePreviewWorkspace } from './previewWorkspace.ts'
import { makeQueueWorkspace } from './queueWorkspace.ts'
import { makeReachWorkspace } from './reachWorkspace.ts'
import type { Scene } from './scene.ts'
import { makeSendingWorkspace, type OpenedWorkspace } from './sendingWorkspace.ts'
import { makeBegunWorkspace, makeTriedWorkspace } from './startWorkspaces.ts'
import { makeUsedWorkspace } from './usedWorkspace.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

const schemes = ['light', 'dark'] as const

/**
 * Both languages and both schemes of every scene in every size, four pictures on a sheet. A scene that cannot be come to is
 * told, shown as far as it came, and passed over.
 */
export async function takeSheets(
  scenes: readonly Scene[],
  sizes: readonly Size[],
  fileNamed: (name: string) => string,
): Promise<void> {
  const workspaces = (
    [
      'used',
      'archived',
      'held',
      'empty',
      'many',
      'sending',
      'accounts',
      'networks',
      'handed',
      'calendar',
      'missed',
      'queue',
      'reach',
      'previews',
      'safe',
      'unshown',
      'troubled',
      'begun',
      'tried',
      'none',
    ] as const
  ).filter((workspace) => scenes.some((scene) => scene.workspace === workspace))
  for (const workspace of workspaces) {
    const sheets = new Map<string, Buffer[]>()
    for (const language of languages) {
      await inApp(workspace, language, async (page) => {
        for (const scene of scenes.filter((one) => one.workspace === workspace)) {
          for (const size of sizes) {
            const file = fileNamed(`${scene.name}-${size.width}`)
            const pictures = sheets.get(file) ?? []
            pictures.push(...(await takePictures(page, scene, size, language)))
            sheets.set(file, pictures)
            if (language !== languages.at(-1)) continue
            await tile(pictures, size, file)
            sheets.delete(file)
            console.log(file)
          }
        }
      })
    }
  }
}

/** The language is the workspace's; the first screen, without one, speaks the machine's. */
export async function inApp(
  kind: Scene['workspace'],
  language: InterfaceLanguage,
  look: (page: Page, app: ElectronApplication, workspace: string | undefined) => Promise<void>,
  appRoot?: string,
): Promise<void> {
  const opened = await makeWorkspace(kind)
  const workspace = typeof opened === 'string' ? opened : opened?.folder
  const {
    app,
    window: page,
    problems,
  } = await launchApp({
    ...{ lang: language, args: kind === 'safe' ? ['--safe-mode'] : [] },
    ...(appRoot && { appRoot }),
    ...(workspace && { workspace }),
  })
  page.setDefaultTimeout(30_000)
  if (workspace !== undefined) {
    await page.evaluate(async (chosen) => {
      const answer = await window.rundbrev.call('settings.get', {})
      const settings = (answer as { value: object }).value
      await window.rundbrev.call('settings.save', { ...settings, language: chosen })
    }, language)
  }
  await look(page, app, workspace)
  for (const problem of problems) console.error(problem)
  await app.close()
  if (typeof opened === 'object') await opened.close()
}

async function makeWorkspace(kind: Scene['workspace']): Promise<string | OpenedWorkspace | undefined> {
  if (kind === 'none') return undefined
  if (kind === 'used') return makeUsedWorkspace()
  if (kind === 'safe') return makeSampleWorkspace()
  if (kind === 'unshown') return makeUnshownWorkspace()
  if (kind === 'troubled') return makeTroubledWorkspace()
  if (kind === 'sending') return makeSendingWorkspace()
  if (kind === 'accounts') return makeAccountsWorkspace()
  if (kind === 'networks') return makeNetworkWorkspace()
  if (kind === 'previews') return makePreviewWorkspace()
  if (kind === 'calendar') return makeCalendarWorkspace()
  if (kind === 'missed') return makeMissedWorkspace()
  if (kind === 'queue') return makeQueueWorkspace()
  if (kind === 'reach') return makeReachWorkspace()
  if (kind === 'handed') return makeHandedWorkspace()
  if (kind === 'archived') return makeArchivedWorkspace()
  if (kind === 'held') return makeHeldWorkspace()
  if (kind === 'begun') return makeBegunWorkspace()
  if (kind === 'tried') return makeTriedWorkspace()
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-pictures-')), 'arbetsyta')
  const programRoot = resolve(import.meta.dirname, '..', '..')
  const { deps, close } = openForCli({ folder, programRoot, create: true })
  await furnishWorkspace(deps, { sample: kind === 'many' })
  const { database, identityKey } = deps.workspace
  if (kind === 'many') addManyContacts(database, { identityKey, geo: deps.geo, count: 100_000 })
  close()
  return folder
}

/** With a row such as no version of the program writes: a time by its look, and none. */
function makeUnshownWorkspace(): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    deps.workspace.database.$client.exec("UPDATE posts SET updated_at = '2026-99-99T99:99:99Z'")
  })
}

async function takePictures(page: Page, scene: Scene, size: Size, language: Language): Promise<Buffer[]> {
  await page.setViewportSize(size)
  try {
    await goTo(page, scene, createTranslator(language))
  } catch (error) {
    console.error(`${scene.name}, ${language}: ${error}`)
    process.exitCode = 1
  }
  const pictures: Buffer[] = []
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    await settle(page)
    pictures.push(await page.screenshot())
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return pictures
}

/**
 * @param rest waits until what was asked for has been drawn
 * @throws where the scene cannot be come to
 */
export async function goTo(
  page: Page,
  scene: Scene,
  t: TFunction,
  rest: () => Promise<void> = () => settle(page),
): Promise<void> {
  // The scene before may have been of a post's own window, which is a page of its own.
  if (new URL(page.url()).pathname !== '/') await page.goto('app://rundbrev/')
  await page.evaluate(
    ({ path, look }) => {
      location.hash = `#${path}`
      for (const part of ['contrast', 'density'] as const) {
        const chosen = look?.[part]
        if (chosen === undefined) localStorage.removeItem(`rundbrev-${part}`)
        else localStorage.setItem(`rundbrev-${part}`, chosen)
      }
    },
    { path: scene.at, look: scene.look },
  )
  await page.reload()
  await page
    .getByRole('heading', { level: 1 })
    .or(page.getByRole('alert'))
    .or(page.getByLabel(t('compose.title')))
    .first()
    .waitFor()
  await rest()
  await scene.open?.(page, t)
  await rest()
}

/** Until what was asked for has been drawn: lists, maps and the newsletter's frame come a moment later. */
export async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(600)
  // What runs without an end, or follows a send that goes on, does not settle.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' ||
          effect?.getTiming().iterations === Number.POSITIVE_INFINITY ||
          (effect instanceof KeyframeEffect && effect.target?.closest('[role=progressbar], [data-live]')),
      ),
  )
}

async function tile(pictures: readonly Buffer[], { width, height }: Size, file: string): Promise<void> {
  const gap = 16
  const sheet = { width: 2 * width + gap, height: 2 * height + gap }
  await sharp({ create: { ...sheet, channels: 3, background: '#808080' } })
    .composite(
      pictures.map((input, index) => ({
        ...{ input, left: (index % 2) * (width + gap) },
        top: Math.floor(index / 2) * (height + gap),
      })),
    )
    .png()
    .toFile(file)
}
