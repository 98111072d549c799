import type { Desktop, LetterPrinter } from '../../usecases/deps.ts'
import { dataPackage } from '../../usecases/reachFiles/dataPackage.ts'
import { reachFile, reachPage } from '../../usecases/reachFiles/reachFile.ts'
import type { OpenDeps, Procedures } from './procedures.ts'

type SaveReach = 'desktop.saveReach' | 'desktop.saveReachPackage' | 'desktop.printReach'

/** Reports of reach saved or printed. */
export function saveReach(desktop: Desktop, printer: LetterPrinter, deps: OpenDeps): Procedures<SaveReach> {
  return {
    'desktop.saveReach': async ({ format, ...asked }) => {
      const { fileName, bytes } = await reachFile(deps(), asked, format)
      return { file: await desktop.saveFile(fileName, bytes) }
    },
    'desktop.saveReachPackage': async ({ licence, ...asked }) => {
      const { fileName, bytes } = await dataPackage(deps(), asked, licence)
      return { file: await desktop.saveFile(fileName, bytes) }
    },
    'desktop.printReach': async (asked) => ({
      printed: await printer.print(reachPage(deps(), asked)),
    }),
  }
}
