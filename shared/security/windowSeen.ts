import { z } from 'zod'

/** What a page of the program was really given by Electron: told by Electron itself, not by what was asked of it. */
export const WindowSeen = z.object({
  /** `window` is what people see; `sheet` a letter on paper, of a session of its own; `backgroundPage` and the rest as Electron calls them. */
  kind: z.string(),
  sandbox: z.boolean(),
  contextIsolation: z.boolean(),
  nodeIntegration: z.boolean(),
  nodeIntegrationInWorker: z.boolean(),
  nodeIntegrationInSubFrames: z.boolean(),
  webviewTag: z.boolean(),
  webSecurity: z.boolean(),
  allowRunningInsecureContent: z.boolean(),
  experimentalFeatures: z.boolean(),
  javascript: z.boolean(),
})
export type WindowSeen = z.infer<typeof WindowSeen>
