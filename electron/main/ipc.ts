import { isAbsolute } from 'node:path'
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import type { Answer, ProcedureName } from '../../shared/contract/contract.ts'
import type { Log } from '../log/log.ts'
import type { PickedFiles } from '../workspace/pickedFiles.ts'
import { answerCall } from './answerCall.ts'
import { isOurFrame } from './ourFrame.ts'

/** Runs one procedure whose input has been parsed, for the page that asked. */
type PerformFor = (name: ProcedureName, input: unknown, asker: WebContents) => unknown

/**
 * What the bridge asks reaches the gate with the frame that it came from.
 *
 * @param explain makes of what was thrown an error that says more
 */
export function answerCalls(perform: PerformFor, log: Log, explain: (thrown: unknown) => unknown) {
  return (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<Answer> =>
    answerCall(
      { frame: event.senderFrame, name, input },
      (known, parsed) => perform(known, parsed, event.sender),
      log,
      explain,
    )
}

/** A file that the officer picked becomes a token; the path comes from Electron, by way of the bridge, and never from the page. */
export function answerPicks(files: PickedFiles) {
  return (event: IpcMainInvokeEvent, path: unknown): string => {
    if (!isOurFrame(event.senderFrame) || typeof path !== 'string' || !isAbsolute(path))
      throw new Error('no picked file')
    return files.keep(path)
  }
}
