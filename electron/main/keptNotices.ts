import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { NoticeSettings, usualNotices } from '../../shared/schedule/noticeKind.ts'

const fileName = 'notices.json'

/** What this computer's officer wants to be told of, and has been told of. */
const Kept = z.object({
  wanted: NoticeSettings,
  /** By the workspace (a hash): the keys of what had come to pass when it was looked last. */
  told: z.record(z.string(), z.array(z.string())),
})
type Kept = z.infer<typeof Kept>

/** Kept beside the workspaces: it is the one who sits at this computer who is told. */
export function readNotices(userData: string): Kept {
  try {
    return Kept.parse(JSON.parse(readFileSync(join(userData, fileName), 'utf8')))
  } catch {
    // No file yet, or one that cannot be read: then nothing that is over is told again.
    return { wanted: usualNotices, told: {} }
  }
}

export function saveWanted(userData: string, wanted: NoticeSettings): void {
  write(userData, { ...readNotices(userData), wanted })
}

/** @param workspace what it is known by here */
export function saveTold(userData: string, workspace: string, told: readonly string[]): void {
  const kept = readNotices(userData)
  write(userData, { ...kept, told: { ...kept.told, [workspace]: [...told] } })
}

function write(userData: string, kept: Kept): void {
  writeFileSync(join(userData, fileName), JSON.stringify(kept, null, 2))
}
