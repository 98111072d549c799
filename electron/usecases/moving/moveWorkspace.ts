import type { Temporal } from 'temporal-polyfill'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { instantText } from '../../../shared/schedule/instantText.ts'
import { type Exported, exportWorkspace } from '../../moving/exportWorkspace.ts'
import { holdAsMoved } from '../../moving/holdAsMoved.ts'
import { type Imported, importWorkspace } from '../../moving/importWorkspace.ts'
import type { Progress } from '../../moving/progress.ts'
import { noteAct } from '../../store/audit.ts'
import { type OpenOptions, type OpenWorkspace, openWorkspace } from '../../workspace/openWorkspace.ts'
import type { Deps } from '../deps.ts'

/** Takes an open workspace out: in this thread (`exportWorkspace`), or in one of its own (mover.ts). */
export type Take = (
  workspace: OpenWorkspace,
  file: string,
  options: { readonly at: string } & Progress,
) => Promise<Exported>

/**
 * Saves the whole workspace in one file to be moved, and notes that it was taken out.
 *
 * @throws RundbrevError as `exportWorkspace`
 */
export async function moveOut(
  deps: Deps,
  file: string,
  { take = exportWorkspace, ...progress }: Progress & { readonly take?: Take } = {},
): Promise<Exported> {
  const exported = await take(deps.workspace, file, { ...progress, at: instantText(deps.now()) })
  const { contacts, posts } = exported.counts
  noteAct(deps.workspace.database, {
    ...{ at: instantText(deps.now()), actor: deps.actor, action: 'workspace.exported' },
    details: { values: { contacts, posts } },
  })
  return exported
}

/** Who takes a workspace in, and with which program. */
export interface MoveInOptions extends Progress, Pick<OpenOptions, 'programRoot' | 'holder'> {
  readonly now: () => Temporal.Instant
  readonly actor: string
}

/**
 * Makes a workspace of such a file in a folder that is empty or not there yet: brought to this program's schema, looked through, and
 * closed. Sending is held in it until somebody has looked (sendingGuard.ts).
 *
 * @throws RundbrevError as `importWorkspace`, `moved-damaged` where the database does not hold together
 */
export function moveIn(file: string, folder: string, options: MoveInOptions): Promise<Imported> {
  const { programRoot, holder, now, actor, ...progress } = options
  return importWorkspace(file, folder, {
    ...progress,
    tryOut(staging) {
      const workspace = openWorkspace({ folder: staging, programRoot, holder })
      const { database } = workspace
      try {
        const [found] = database.$client.pragma('quick_check(1)') as { quick_check: string }[]
        const loose = database.$client.pragma('foreign_key_check') as unknown[]
        if (found?.quick_check !== 'ok' || loose.length > 0)
          throw new RundbrevError('moved-damaged', { file }, { file, part: 'rundbrev.db' })
        // Whatever the file says: somebody looks before anything is sent from here.
        holdAsMoved(database)
        noteAct(database, { at: instantText(now()), actor, action: 'workspace.imported' })
      } finally {
        workspace.close()
      }
    },
  })
}
