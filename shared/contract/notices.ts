import { z } from 'zod'
import { NoticeSettings } from '../schedule/noticeKind.ts'
import { procedure } from './procedure.ts'
import { Nothing } from './scalars.ts'

/** What the desktop of this computer tells of: kept beside the workspaces, since whoever sits at it is told. */
export const noticesContract = {
  'notices.settings': procedure(
    Nothing,
    z.object({
      wanted: NoticeSettings,
      /** false: this computer's desktop shows no notifications. */
      isSupported: z.boolean(),
    }),
  ),
  'notices.save': procedure(z.object({ wanted: NoticeSettings }), z.object({})),
}

export const noticeEvents = {
  /** Something has come to pass that is told in the window, since it is in front. */
  'notice.told': z.object({ text: z.string(), path: z.string() }),
}
