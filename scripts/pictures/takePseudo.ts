import { join } from 'node:path'
import { badlyLaid } from '../../e2e/pseudo/badlyLaid.ts'
import { contentOf, knownNames } from '../../e2e/pseudo/contentOf.ts'
import { pseudo } from '../../e2e/pseudo/pseudoLanguage.ts'
import { buildPseudoProgram } from '../../e2e/pseudo/pseudoProgram.ts'
import { shownTexts, unmarkedOf } from '../../e2e/pseudo/unmarked.ts'
import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { speak } from '../../shared/i18n/translator.ts'
import type { Scene } from './scene.ts'
import { goTo, inApp, type Size } from './takeSheets.ts'

/**
 * Every scene in the pseudo-language, whose texts are a third longer: a picture of each, in which texts must not be cut, and on the
 * terminal what has not come from a catalogue and what does not fit.
 */
export async function takePseudo(scenes: readonly Scene[], size: Size, folder: string): Promise<void> {
  const appRoot = await buildPseudoProgram()
  const t = speak(pseudo.code, [pseudo])
  const names = knownNames()
  for (const workspace of new Set(scenes.map((scene) => scene.workspace))) {
    await inApp(
      workspace,
      pseudo.code as InterfaceLanguage,
      async (page, _app, opened) => {
        await page.setViewportSize(size)
        for (const scene of scenes.filter((one) => one.workspace === workspace)) {
          try {
            await goTo(page, scene, t)
          } catch (error) {
            console.error(`${scene.name}: ${String(error).slice(0, 400)}`)
            process.exitCode = 1
          }
          await page.screenshot({ path: join(folder, `${scene.name}.png`) })
          const known = `${names}\n${opened === undefined ? '' : `${opened}\n${contentOf(opened)}`}`
          const strange = [...unmarkedOf(await shownTexts(page), known), ...(await badlyLaid(page))]
          console.log(`${scene.name}${strange.map((text) => `\n  ${text}`).join('')}`)
        }
      },
      appRoot,
    )
  }
}
