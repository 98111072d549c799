import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const fileName = 'workspaces.json'
const Recent = z.object({
  recent: z.array(z.string()),
  reopen: z.boolean(),
  /** Where the example is; null: it has not been made here. */
  sample: z.string().nullable().default(null),
})

/** Which workspaces were opened last, the newest first, and whether to open that one again at start. */
export function readRecent(userData: string): z.infer<typeof Recent> {
  try {
    return Recent.parse(JSON.parse(readFileSync(join(userData, fileName), 'utf8')))
  } catch {
    // No file yet, or one that cannot be read: nothing is lost but a convenience.
    return { recent: [], reopen: false, sample: null }
  }
}

export function rememberWorkspace(userData: string, folder: string): void {
  const { recent, sample } = readRecent(userData)
  write(userData, {
    sample,
    recent: [folder, ...recent.filter((other) => other !== folder)].slice(0, 5),
    reopen: true,
  })
}

export function rememberSample(userData: string, folder: string): void {
  write(userData, { ...readRecent(userData), sample: folder })
}

/** One that is gone. */
export function forgetWorkspace(userData: string, folder: string): void {
  const { recent, sample, reopen } = readRecent(userData)
  write(userData, {
    recent: recent.filter((other) => other !== folder),
    sample: sample === folder ? null : sample,
    reopen,
  })
}

export function forgetReopening(userData: string): void {
  write(userData, { ...readRecent(userData), reopen: false })
}

function write(userData: string, value: z.infer<typeof Recent>): void {
  writeFileSync(join(userData, fileName), JSON.stringify(value, null, 2))
}
