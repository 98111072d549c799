import { type Command, Option } from 'commander'
import { networks } from '../../shared/social/network.ts'
import { assistedChannels } from '../usecases/assistedChannels.ts'
import type { CliContext } from './context.ts'
import { wantApproval } from './requireApproval.ts'

/** `channel add assisted`: a place that is published on by hand. */
export function addAssistedCommand(add: Command, { inWorkspace, t }: CliContext): void {
  add
    .command('assisted')
    .description(t('byHand.cli.add'))
    .requiredOption('--name <name>', t('sending.cli.name'))
    .addOption(
      new Option('--as <network>', t('byHand.cli.as')).choices([...networks]).makeOptionMandatory(true),
    )
    .requiredOption('--page <url>', t('byHand.cli.page'))
    .option('--needs-approval', t('approval.cli.needsApproval'))
    .action(({ name, as: network, page, needsApproval }) =>
      inWorkspace(
        async (deps) => ({
          channel: wantApproval(
            deps,
            await assistedChannels['channels.saveAssisted'](deps, { id: null, name, network, page }),
            needsApproval,
          ),
        }),
        ({ channel }) => t('sending.cli.added', { name: channel.name }),
      ),
    )
}
