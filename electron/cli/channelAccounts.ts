import { type Command, Option } from 'commander'
import type { Channel } from '../../shared/contract/channels.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { inputFault } from '../../shared/errors/inputFault.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { atPlace, lacksPlace, placeNamed } from '../../shared/social/accountPlace.ts'
import { xReadCost } from '../../shared/social/costOf.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import { addressOf, newAccountConfig } from '../../shared/social/newAccountConfig.ts'
import { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { accountPlaces } from '../usecases/accountPlaces.ts'
import { accounts } from '../usecases/accounts.ts'
import type { Deps } from '../usecases/deps.ts'
import { tidyAccount } from '../usecases/tidyAccount.ts'
import type { CliContext } from './context.ts'
import { wantApproval } from './requireApproval.ts'

interface Named {
  readonly name: string
  readonly needsApproval?: boolean
}

/** `channel add bluesky|mastodon|facebook|linkedin|x`: accounts that publish by themselves. */
export function addAccountCommands(add: Command, { inWorkspace, t }: CliContext): void {
  const begin = (network: SocialChannelConfig['network']) =>
    add
      .command(network)
      .description(t(`accounts.cli.add.${network}`))
      .requiredOption('--name <name>', t('sending.cli.name'))
      .option('--needs-approval', t('approval.cli.needsApproval'))
  const saving = ({ name, page = '', needsApproval, ...config }: Named & Readonly<Record<string, unknown>>) =>
    inWorkspace(
      async (deps) => ({
        channel: wantApproval(deps, await save(deps, name, String(page), config), needsApproval),
      }),
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
    .option('--page <name or id>', t('accounts.cli.page'), '')
    .option('--page-id <id>', t('accounts.cli.pageId'), '')
    .option('--api-version <version>', t('accounts.cli.apiVersion'), newAccountConfig('facebook').apiVersion)
    .action((options) => saving({ ...newAccountConfig('facebook'), ...options }))

  registered(begin('linkedin'), 'linkedin')
    .option('--page <name or id>', t('accounts.cli.page'), '')
    .option('--author <urn>', t('accounts.cli.author'), '')
    .option('--api-version <version>', t('accounts.cli.apiVersion'), newAccountConfig('linkedin').apiVersion)
    .action((options) => saving({ ...newAccountConfig('linkedin'), ...options }))

  registered(begin('x'), 'x')
    .option('--reads-figures', t('accounts.cli.readsFigures', { cost: xReadCost }), false)
    .action((options) => saving({ ...newAccountConfig('x'), ...options }))

  function registered(command: Command, network: 'facebook' | 'linkedin' | 'x'): Command {
    return command
      .requiredOption('--token-env <name>', t('accounts.cli.tokenEnv'))
      .option('--client-id <id>', t('accounts.cli.clientId'), '')
      .option('--api-address <url>', t('accounts.cli.apiAddress'), addressOf(newAccountConfig(network)))
  }
}

/** @throws RundbrevError `invalid-input` with the first option that does not do, and what saving refuses */
async function save(
  deps: Deps,
  name: string,
  page: string,
  options: Readonly<Record<string, unknown>>,
): Promise<Channel> {
  const config = SocialChannelConfig.safeParse(options)
  if (!config.success) {
    const [issue] = config.error.issues
    const field = issue?.path.join('.') ?? ''
    throw new RundbrevError('invalid-input', { field }, inputFault(issue))
  }
  const placed = lacksPlace(config.data) ? await placeIt(deps, name, page, config.data) : config.data
  return accounts['accounts.save'](deps, { id: null, name, config: placed, secrets: {} })
}

/**
 * The only page there is, or the one that was named: asked of the network before anything is saved. Without a token nobody can be
 * asked, and it is chosen by its number.
 *
 * @throws RundbrevError `account-place-choose`, `account-place-unknown`, and why the network did not tell
 */
async function placeIt(
  deps: Deps,
  name: string,
  page: string,
  config: SocialChannelConfig,
): Promise<SocialChannelConfig> {
  const token = 'tokenEnv' in config && config.tokenEnv !== null ? process.env[config.tokenEnv] : undefined
  const { network } = config
  const values = { name, network: networkNames[network] }
  if (token === undefined) throw new RundbrevError('account-sign-in-missing', { id: name }, values)
  const secrets: Deps['secrets'] = {
    kept: deps.secrets.kept,
    get: (_, purpose) => (purpose === 'oauth' ? token : undefined),
    set: () => undefined,
    forget: () => undefined,
  }
  const account = { id: 0 as ChannelId, kind: 'social', name, network, config: tidyAccount(config) } as const
  const places = await accountPlaces({ ...deps, secrets }, account)
  const told = places.map(({ id, name: called }) => `${called} (${id})`).join(', ')
  const [only, ...others] = places
  if (page !== '') {
    const named = placeNamed(places, page)
    if (named !== undefined) return atPlace(config, named)
    throw new RundbrevError(
      'account-place-unknown',
      { field: '--page' },
      { ...values, place: page, places: told },
    )
  }
  if (only === undefined || others.length > 0)
    throw new RundbrevError('account-place-choose', { field: '--page' }, { ...values, places: told })
  return atPlace(config, only)
}
