import type { Desktop } from '../../usecases/deps.ts'
import { imageForNetwork } from '../../usecases/renditions.ts'
import { asWork } from '../../usecases/work.ts'
import type { OpenDeps, Procedures } from './procedures.ts'

type SaveImages = 'desktop.saveImage' | 'desktop.saveImages'

/** A post's images, in the size and form that a network takes, saved where the officer says. */
export function saveImages(desktop: Desktop, deps: OpenDeps): Procedures<SaveImages> {
  return {
    'desktop.saveImage': async ({ sha256, network, focus }) => {
      const { fileName, bytes } = await imageForNetwork(deps(), sha256, network, focus)
      return { file: await desktop.saveFile(fileName, bytes) }
    },
    'desktop.saveImages': async ({ network, images }) => {
      const open = deps()
      const folder = await desktop.chooseFolder('create')
      if (folder === null) return { folder }
      // Called off, it leaves those that are saved already.
      await asWork(open, 'save-images', async ({ step }) => {
        for (const [done, { sha256, alt, focus }] of images.entries()) {
          await step(done, images.length)
          const { fileName, bytes } = await imageForNetwork(open, sha256, network, focus)
          await desktop.writeInto(folder, fileName, bytes)
          if (alt !== '') await desktop.writeInto(folder, fileName.replace(/\.\w+$/, '.txt'), `${alt}\n`)
        }
      })
      return { folder }
    },
  }
}
