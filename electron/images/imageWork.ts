import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { outsideArchive } from '../workspace/outsideArchive.ts'
import type { ImageWork } from './imageJob.ts'
import { imagesInOwnProcess } from './ownProcess.ts'

/**
 * Where images are read. On Linux, Electron brings the system's GLib into its process and sharp brings its own; the two break each
 * other and the program dies (sharp's documentation, "Electron and Linux"; seen with Electron 33). There a Node of its own does
 * it; everywhere else sharp works in this process.
 *
 * @param programRoot folder that holds package.json; in a packaged app, its app.asar
 */
export function openImageWork(programRoot: string): ImageWork {
  if (process.versions.electron === undefined || process.platform !== 'linux') return imagesInThisProcess()
  const packaged = join(process.resourcesPath, 'node')
  return imagesInOwnProcess({
    node: existsSync(packaged) ? packaged : join(programRoot, 'node_modules', 'node', 'bin', 'node'),
    script: join(outsideArchive(programRoot), 'out', 'main', 'imageProcess.js'),
  })
}

/** One image at a time: decoded pixels are large. sharp is loaded when there is one, and works on threads of its own. */
export function imagesInThisProcess(): ImageWork {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(job, bytes) {
      const next = last.then(async () => {
        const { runImageJob } = await import('./runImageJob.ts')
        return runImageJob(job, bytes)
      })
      last = next.catch(() => undefined)
      return next
    },
    close() {},
  }
}
