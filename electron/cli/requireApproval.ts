import type { Command } from 'commander'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { approvals } from '../usecases/approvals.ts'
import type { Deps } from '../usecases/deps.ts'
import type { CliContext } from './context.ts'

/** `channel approval <name> [--off]` */
export function addRequireCommand(channel: Command, { inWorkspace, t }: CliContext, named: Named): void {
  channel
    .command('approval <name>')
    .description(t('approval.cli.require'))
    .option('--off', t('approval.cli.off'))
    .action((name: string, { off = false }: { readonly off?: boolean }) =>
      inWorkspace(
        (deps) => {
          approvals['approvals.require'](deps, { id: named(deps, name).id, needed: !off })
          return { channel: name, needsApproval: !off }
        },
        () => t(off ? 'approval.cli.notRequired' : 'approval.cli.required', { name }),
      ),
    )
}

type Named = (deps: Deps, name: string) => { readonly id: ChannelId }

/** `channel add … --needs-approval` */
export function wantApproval<Saved extends { readonly id: ChannelId }>(
  deps: Deps,
  saved: Saved,
  needed: boolean | undefined,
): Saved {
  if (needed === true) approvals['approvals.require'](deps, { id: saved.id, needed })
  return saved
}
