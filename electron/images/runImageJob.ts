import { drawSvg } from './drawSvg.ts'
import type { ImageJob, ImageOutcome } from './imageJob.ts'
import { makeToMeasure } from './makeToMeasure.ts'
import { seenShare } from './seenShare.ts'
import { takeInImage } from './takeIn.ts'
import { takeOverImage } from './takeOver.ts'
import { textShare } from './textShare.ts'

/** One job, in this process: sharp works on threads of its own. */
export async function runImageJob(job: ImageJob, bytes: Uint8Array): Promise<ImageOutcome> {
  switch (job.kind) {
    case 'take-in':
      return takeInImage(bytes)
    case 'take-over':
      return takeOverImage(bytes)
    case 'make-to-measure':
      return makeToMeasure(bytes, job.need)
    case 'draw':
      return drawSvg(bytes, job.scale)
    case 'text-share':
      return { kind: 'share', share: await textShare(bytes) }
    case 'seen-share':
      return { kind: 'share', share: await seenShare(bytes, job.ground) }
  }
}
