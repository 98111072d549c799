import type { Desktop } from '../../usecases/deps.ts'
import type { OpenDeps, Procedures } from './procedures.ts'

/** What the program shows, put on the clipboard as a picture. */
export function copyPictures(desktop: Desktop, deps: OpenDeps): Procedures<'desktop.copyPictureOf'> {
  return {
    'desktop.copyPictureOf': async (asked) => {
      const { pictureOf } = await import('../../usecases/pictures/pictureOf.ts')
      const { png, text } = await pictureOf(deps(), asked)
      await desktop.copyPicture(png, text)
      return { text }
    },
  }
}
