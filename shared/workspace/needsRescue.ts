import type { ErrorCode } from '../i18n/catalogue.ts'

const rescueCodes: readonly string[] = [
  'workspace-damaged',
  'workspace-database-gone',
] satisfies readonly ErrorCode[]

/** Whether a workspace that was refused with this code is one that a backup can bring back. */
export function needsRescue(code: string): boolean {
  return rescueCodes.includes(code)
}
