import type { Command } from 'commander'
import { ListmonkConfig, OutboxConfig, SesConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { newOutbox } from '../../shared/delivery/newOutbox.ts'
import { readSettings } from '../store/settings.ts'
import type { CliContext } from './context.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { wantApproval } from './requireApproval.ts'
import { saveChannel, senderOption } from './saveChannel.ts'

interface SesOptions {
  readonly name: string
  readonly region: string
  readonly accessKeyId: string
  readonly keyEnv: string
  readonly sessionTokenEnv?: string
  readonly from: Pick<SesConfig, 'fromName' | 'fromAddress'>
  readonly configurationSet: string
  readonly endpoint: string
  readonly connections: number
  readonly perMinute: number
  readonly needsApproval?: boolean
}

interface ListmonkOptions {
  readonly name: string
  readonly address: string
  readonly user: string
  readonly keyEnv: string
  readonly from: Pick<ListmonkConfig, 'fromName' | 'fromAddress'>
  readonly replyTo: string
  readonly messenger: string
  readonly needsApproval?: boolean
}

interface OutboxOptions {
  readonly name: string
  readonly from?: Pick<OutboxConfig, 'fromName' | 'fromAddress'>
}

/** `channel add ses`, `channel add listmonk`, `channel add outbox`: channels whose letters leave through something else than a mail server, or not at all. */
export function addEngineCommands(add: Command, { inWorkspace, t }: CliContext): void {
  add
    .command('ses')
    .description(t('engines.cli.addSes'))
    .requiredOption('--name <name>', t('sending.cli.name'))
    .requiredOption('--region <region>', t('engines.cli.region'))
    .requiredOption('--access-key-id <id>', t('engines.cli.accessKeyId'))
    .requiredOption('--key-env <name>', t('engines.cli.keyEnv'))
    .option('--session-token-env <name>', t('engines.cli.sessionTokenEnv'))
    .requiredOption('--from <sender>', t('sending.cli.from'), senderOption(t))
    .option('--configuration-set <name>', t('engines.cli.configurationSet'), '')
    .option('--endpoint <url>', t('engines.cli.endpoint'), '')
    .option('--connections <number>', t('engines.cli.requests'), readWholeNumber(t), 10)
    .option('--per-minute <number>', t('sending.cli.perMinute'), readWholeNumber(t), 100_000)
    .option('--needs-approval', t('approval.cli.needsApproval'))
    .action(({ name, from, needsApproval, ...options }: SesOptions) =>
      inWorkspace(
        async (deps) => ({
          channel: wantApproval(
            deps,
            await saveChannel(deps, name, SesConfig, { engine: 'ses', ...options, ...from }),
            needsApproval,
          ),
        }),
        ({ channel }) => t('sending.cli.added', { name: channel.name }),
      ),
    )

  add
    .command('listmonk')
    .description(t('engines.cli.addListmonk'))
    .requiredOption('--name <name>', t('sending.cli.name'))
    .requiredOption('--address <url>', t('engines.cli.listmonkAddress'))
    .requiredOption('--user <name>', t('engines.cli.listmonkUser'))
    .requiredOption('--key-env <name>', t('engines.cli.tokenEnv'))
    .requiredOption('--from <sender>', t('sending.cli.from'), senderOption(t))
    .option('--reply-to <address>', t('engines.cli.replyTo'), '')
    .option('--messenger <name>', t('engines.cli.messenger'), 'email')
    .option('--needs-approval', t('approval.cli.needsApproval'))
    .action(({ name, from, needsApproval, ...options }: ListmonkOptions) =>
      inWorkspace(
        async (deps) => ({
          channel: wantApproval(
            deps,
            await saveChannel(deps, name, ListmonkConfig, { engine: 'listmonk', ...options, ...from }),
            needsApproval,
          ),
        }),
        ({ channel }) => t('sending.cli.added', { name: channel.name }),
      ),
    )

  add
    .command('outbox')
    .description(t('outbox.cli.add'))
    .requiredOption('--name <name>', t('sending.cli.name'))
    .option('--from <sender>', t('outbox.cli.from'), senderOption(t))
    .action(({ name, from }: OutboxOptions) =>
      inWorkspace(
        async (deps) => {
          const usual = newOutbox(readSettings(deps.workspace.database).organisation)
          return { channel: await saveChannel(deps, name, OutboxConfig, { ...usual, ...from }) }
        },
        ({ channel }) => t('outbox.cli.added', { name: channel.name }),
      ),
    )
}
