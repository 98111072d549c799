import { type Command, Option } from 'commander'
import type { Channel } from '../../shared/contract/channels.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { addressOf, newAccountConfig } from '../../shared/social/newAccountConfig.ts'
import { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { accounts } from '../usecases/accounts.ts'
import type { Deps } from '../usecases/deps.ts'
import type { CliContext } from './context.ts'

interface Named {
  readonly name: string
}

/** `channel add bluesky|mastodon|facebook|linkedin|x`: accounts that publish by themselves. */
export function addAccountCommands(add: Command, { inWorkspace, t }: CliContext): void {
  const begin = (network: SocialChannelConfig['network']) =>
    add
      .command(network)
      .description(t(`accounts.cli.add.${network}`))
      .requiredOption('--name <name>', t('sending.cli.name'))
  const saving = ({ name, ...config }: Named & Readonly<Record<string, unknown>>) =>
    inWorkspace(
      async (deps) => ({ channel: await save(deps, name, config) }),
      ({ channel }) => t('sending.cli.added', { name: channel.name }),
    )

  begin('bluesky')
    .option('--service <url>', t('accounts.cli.service'), newAccountConfig('bluesky').address)
    .requiredOption('--handle <handle>', t('accounts.cli.handle'))
    .requiredOption('--password-env <name>', t('accounts.cli.appPasswordEnv'))
    .option('--private-network', t('accounts.cli.privateNetwork'), false)
    .action(({ service, privateNetwork, ...rest }) =>
      saving({ ...newAccountConfig('bluesky'), ...rest, address: service, privateAllowed: privateNetwork }),
    )

  begin('mastodon')
    .requiredOption('--instance <url>', t('accounts.cli.instance'))
    .requiredOption('--token-env <name>', t('accounts.cli.tokenEnv'))
    .addOption(
      new Option('--visibility <who>', t('accounts.cli.visibility'))
        .choices(['public', 'unlisted', 'private'])
        .default('public'),
    )
    .option('--private-network', t('accounts.cli.privateNetwork'), false)
    .action(({ instance, privateNetwork, ...rest }) =>
      saving({ ...newAccountConfig('mastodon'), ...rest, address: instance, privateAllowed: privateNetwork }),
    )

  registered(begin('facebook'), 'facebook')
    .requiredOption('--page-id <id>', t('accounts.cli.pageId'))
    .option('--api-version <version>', t('accounts.cli.apiVersion'), newAccountConfig('facebook').apiVersion)
    .action((options) => saving({ ...newAccountConfig('facebook'), ...options }))

  registered(begin('linkedin'), 'linkedin')
    .requiredOption('--author <urn>', t('accounts.cli.author'))
    .option('--api-version <version>', t('accounts.cli.apiVersion'), newAccountConfig('linkedin').apiVersion)
    .action((options) => saving({ ...newAccountConfig('linkedin'), ...options }))

  registered(begin('x'), 'x').action((options) => saving({ ...newAccountConfig('x'), ...options }))

  function registered(command: Command, network: 'facebook' | 'linkedin' | 'x'): Command {
    return command
      .requiredOption('--token-env <name>', t('accounts.cli.tokenEnv'))
      .option('--client-id <id>', t('accounts.cli.clientId'), '')
      .option('--api-address <url>', t('accounts.cli.apiAddress'), addressOf(newAccountConfig(network)))
  }
}

/** @throws RundbrevError `invalid-input` with the first option that does not do, and what saving refuses */
function save(
  deps: Deps,
  name: string,
  options: Readonly<Record<string, unknown>>,
): Promise<Channel> | Channel {
  const config = SocialChannelConfig.safeParse(options)
  if (!config.success) {
    const [issue] = config.error.issues
    const field = issue?.path.join('.') ?? ''
    throw new RundbrevError('invalid-input', { field }, { message: issue?.message ?? '' })
  }
  return accounts['accounts.save'](deps, { id: null, name, config: config.data, secrets: {} })
}
