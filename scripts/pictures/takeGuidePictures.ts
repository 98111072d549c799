import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { type Language, languages } from '../../shared/i18n/catalogue.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { projectRoot } from '../projectRoot.ts'
import { asSomebodyElse } from './asSomebodyElse.ts'
import type { Scene } from './scene.ts'
import { goTo, inApp, settle } from './takeSheets.ts'

const folder = join(projectRoot, 'docs', 'guide', 'pictures')
/** The window that the screens are made for. */
const size = { width: 1280, height: 800 }

/**
 * The pictures of the user's guide, of the real program with a workspace of invented people, in each of the guide's languages.
 *
 * @param only names of pictures; left out: all
 */
export async function takeGuidePictures(
  pictures: readonly { readonly name: string; readonly scene: Scene }[],
  only: readonly string[] | undefined,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const wanted = pictures.filter(({ name }) => only?.includes(name) ?? true)
  for (const workspace of new Set(wanted.map(({ scene }) => scene.workspace))) {
    const here = wanted.filter(({ scene }) => scene.workspace === workspace)
    for (const language of languages) await take(workspace, language, here)
  }
}

async function take(
  workspace: Scene['workspace'],
  language: Language,
  pictures: readonly { readonly name: string; readonly scene: Scene }[],
): Promise<void> {
  await inApp(workspace, language, async (page) => {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: 'light' })
    page.setDefaultTimeout(60_000)
    for (const { name, scene } of pictures) {
      await goTo(page, scene, createTranslator(language))
      // What was done a moment ago is said in a corner for a while, and is no part of the picture.
      await page
        .addStyleTag({ content: '.mantine-Notifications-root { display: none }' })
        .catch(() => undefined)
      // A letter is compiled, and a map drawn, for as long as it takes.
      await page
        .locator('.mantine-Loader-root:visible, [data-skeleton]:visible')
        .first()
        .waitFor({ state: 'detached' })
      await page.evaluate(asSomebodyElse, [homedir(), tmpdir()])
      await settle(page)
      const file = join(folder, `${name}-${language}.png`)
      // Screens are of few colours: a palette takes a third of the room.
      await sharp(await page.screenshot())
        .png({ palette: true, colours: 128, effort: 10 })
        .toFile(file)
      console.log(file)
    }
  })
}
