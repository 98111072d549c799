import type { Command } from 'commander'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { archive } from '../usecases/archive.ts'
import { archiveEnded } from '../usecases/archiveEnded.ts'
import type { Deps } from '../usecases/deps.ts'
import { exportArchive } from '../usecases/exportArchive.ts'
import { verifyArchive, verifyFile } from '../usecases/verifyArchive.ts'
import type { CommandGroup } from './context.ts'
import { describeFaults, faultLines } from './faultText.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { formatTable } from './table.ts'

/** `archive list`, `archive export`, `archive verify` */
export const archiveCommands: CommandGroup = (program: Command, { answer, inWorkspace, refuse, t }) => {
  const group = program.command('archive').description(t('archive.cli.archive'))
  const number = readWholeNumber(t)

  group
    .command('list')
    .description(t('archive.cli.list'))
    .action(() =>
      inWorkspace(
        async (deps) => {
          await keepWhatIsOver(deps)
          return archive['archive.list'](deps)
        },
        ({ entries }) =>
          formatTable([
            (['id', 'title', 'at', 'channel', 'sent', 'folder'] as const).map((name) =>
              t(`archive.column.${name}`),
            ),
            ...entries.map(({ id, title, at, channelName, counts, name }) => [
              ...[String(id), title, at.slice(0, 16).replace('T', ' '), channelName],
              counts.tried > 0
                ? t('outbox.cli.tried', { count: counts.tried })
                : String(counts.sent + counts.bounced),
              name,
            ]),
          ]),
      ),
    )

  group
    .command('export')
    .argument('<publication>', t('sending.cli.column.id'), number)
    .argument('<file>', t('archive.cli.exportFile'))
    .description(t('archive.cli.export'))
    .action((id: number, file: string) =>
      inWorkspace(
        (deps) => exportArchive(deps, id as PublicationId, file),
        (exported) => t('archive.cli.exported', { ...exported }),
      ),
    )

  group
    .command('verify')
    .argument('[path]', t('archive.cli.verifyPath'))
    .description(t('archive.cli.verify'))
    .action((path: string | undefined) => {
      const told = <Found extends Awaited<ReturnType<typeof verifyArchive>>>(found: Found) => {
        if (found.faults.length > 0) refuse()
        const findings = describeFaults(found.faults, t)
        return { ok: findings.length === 0, ...found, faults: undefined, findings }
      }
      const lines = ({ ok, findings, entries, parts }: ReturnType<typeof told>) =>
        ok ? t('archive.check.verified', { entries, parts }) : faultLines(findings, t)
      return path === undefined
        ? inWorkspace(async (deps) => {
            await keepWhatIsOver(deps)
            return told(await verifyArchive(deps, null))
          }, lines)
        : answer(async () => told(await verifyFile(path)), lines)
    })
}

/** What could not be kept is told of by `missing`, and by the check. */
async function keepWhatIsOver(deps: Deps): Promise<void> {
  if (!deps.guard.isHeld()) await archiveEnded(deps)
}
