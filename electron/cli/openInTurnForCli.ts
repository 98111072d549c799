import type { TFunction } from 'i18next'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { openInTurn, type SteppingAside } from '../workspace/turns.ts'
import { cliHolder, type OpenedForCli, openForCli } from './openForCli.ts'

/** How long a command waits for a service; longer than nearly every conversation with a server takes. */
const patienceMs = 120_000

/**
 * Opens a workspace for a command; a service that has it is asked to step aside, and takes it back when the command is done.
 * @throws RundbrevError `workspace-none-open` without a folder, and whatever opening refuses
 */
export async function openInTurnForCli({
  folder,
  programRoot,
  t,
  say,
}: {
  readonly folder: string | undefined
  readonly programRoot: string
  readonly t: TFunction
  readonly say: (line: string) => void
}): Promise<OpenedForCli> {
  if (folder === undefined) throw new RundbrevError('workspace-none-open', { field: '--workspace' })
  let told = ''
  const waiting = ({ service: { host }, inTheAir }: SteppingAside) => {
    const line = t('service.waitsForService', { host, inTheAir: inTheAir ?? '?' })
    if (line !== told) say(line)
    told = line
  }
  return openInTurn({ folder, holder: cliHolder(), patienceMs, waiting }, () =>
    openForCli({ folder, programRoot, create: false }),
  )
}
