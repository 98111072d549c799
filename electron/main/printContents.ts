import type { WebContents } from 'electron'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'

/** Shows the system's print dialogue for a page. @returns false when dismissed @throws RundbrevError `print-failed` */
export function printContents(contents: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print({ printBackground: true }, (done, reason) => {
      if (done || /cancel/i.test(reason)) resolve(done)
      else reject(new RundbrevError('print-failed', {}, { reason }))
    })
  })
}
