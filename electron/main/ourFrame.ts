import { origin } from './origin.ts'

/** What is known of the frame that sends a message (Electron's WebFrameMain); null once it is gone. */
export interface SendingFrame {
  readonly url: string
  readonly parent: unknown
}

/** Whether a message comes from a page of our own, in the top frame of its window: a frame inside it is somebody's letter. */
export function isOurFrame(frame: SendingFrame | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${origin}/`)
}
