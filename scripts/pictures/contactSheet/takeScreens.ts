import { mkdirSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import sharp from 'sharp'
import { type Rest, watchQuestions } from '../../../e2e/atRest.ts'
import { still } from '../../../e2e/axeFindings.ts'
import { type Language, languages } from '../../../shared/i18n/catalogue.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { asSomebodyElse } from '../asSomebodyElse.ts'
import { inApp } from '../takeSheets.ts'
import { refuseQuestions } from './refuse.ts'
import { isThere, type Screen, screens, type Where } from './screens.ts'

export const states = ['full', 'empty', 'error'] as const
export type ScreenState = (typeof states)[number]
export const schemes = ['light', 'dark'] as const
type Scheme = (typeof schemes)[number]

const usual = { width: 1280, height: 800 }
const large = { width: 1920, height: 1080 }

/** A picture that was taken: what of, and its file's name. */
export interface Taken {
  readonly screen: Screen
  readonly state: ScreenState
  readonly language: Language
  readonly scheme: Scheme
  readonly width: number
  readonly file: string
}

/**
 * Takes every screen full, empty and in error, in each language, light and dark; the main ones on a large screen too. What cannot be come
 * to is told, and pictured as far as it came.
 *
 * @param only names of screens; left out: all
 */
export async function takeScreens(folder: string, only?: readonly string[]): Promise<Taken[]> {
  mkdirSync(folder, { recursive: true })
  const wanted = screens.filter(({ name }) => only?.includes(name) ?? true)
  const visits = wanted.flatMap((screen) => visitsOf(screen))
  const taken: Taken[] = []
  for (const language of languages)
    for (const workspace of new Set(visits.map(({ where }) => where.workspace))) {
      const here = visits.filter(({ where }) => where.workspace === workspace)
      await inApp(workspace, language, async (page, app) => {
        await page.emulateMedia({ reducedMotion: 'reduce' })
        const rest = await watchQuestions(app, page)
        for (const visit of here.filter(({ state }) => state !== 'error'))
          taken.push(...(await take(page, visit, language, { folder, rest })))
        const failing = here.filter(({ state }) => state === 'error')
        if (failing.length > 0)
          await inTrouble(app, page, failing, async (visit) => {
            taken.push(...(await take(page, visit, language, { folder, rest })))
          })
      })
    }
  return taken
}

interface Visit {
  readonly screen: Screen
  readonly state: ScreenState
  readonly where: Where
}

function visitsOf(screen: Screen): Visit[] {
  const { full, empty, canFail } = screen
  return [
    { screen, state: 'full', where: full },
    ...(empty === null ? [] : [{ screen, state: 'empty' as const, where: empty }]),
    // What is done on a screen cannot be done while it is in error.
    ...(canFail
      ? [{ screen, state: 'error' as const, where: { workspace: full.workspace, at: full.at } }]
      : []),
  ]
}

async function inTrouble(
  app: ElectronApplication,
  page: Page,
  visits: readonly Visit[],
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const answerAgain = await refuseQuestions(app)
  for (const visit of visits) await look(visit)
  await answerAgain()
  await page.reload()
}

interface Taking {
  readonly folder: string
  readonly rest: Rest
}

async function take(
  page: Page,
  visit: Visit,
  language: Language,
  { folder, rest }: Taking,
): Promise<Taken[]> {
  const { screen, state } = visit
  const taken: Taken[] = []
  const sizes = state === 'full' && screen.isMain ? [usual, large] : [usual]
  await page.setViewportSize(usual)
  try {
    await comeTo(page, visit, createTranslator(language), rest)
  } catch (error) {
    console.error(`${screen.name}, ${state}, ${language}: ${error}`)
    process.exitCode = 1
  }
  await page.evaluate(asSomebodyElse, [homedir(), tmpdir()])
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme })
      await rest()
      await still(page)
      const file = `${screen.name}-${state}-${language}-${scheme}-${size.width}.png`
      // Screens are of few colours: a palette takes a third of the room.
      const picture = await sharp(await page.screenshot())
        .png({ palette: true, colours: 192 })
        .toBuffer()
      writeFileSync(join(folder, file), picture)
      taken.push({ screen, state, language, scheme, width: size.width, file })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  console.log(`${screen.name}, ${state}, ${language}`)
  return taken
}

/** Anew where something is in error: what has been answered already would be shown. */
async function comeTo(page: Page, { state, where }: Visit, t: TFunction, rest: Rest): Promise<void> {
  await page.evaluate((at) => {
    location.hash = `#${at}`
  }, where.at)
  if (state === 'error') await page.reload()
  await rest()
  await isThere(page, t)
  await where.open?.(page, t)
  // Nothing is lit by a pointer that was left where something was pressed.
  await page.mouse.move(0, 0)
  await rest()
}
