import type { AccountHealth, accountsContract } from '../../shared/contract/accounts.ts'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { atPlace } from '../../shared/social/accountPlace.ts'
import { networks } from '../../shared/social/network.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import { addressOf } from '../../shared/social/newAccountConfig.ts'
import type { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { forgetAccountState, noteAccountState, readAccountState } from '../store/accountStates.ts'
import {
  findChannelNamed,
  hasPublished,
  insertSocialChannel,
  listChannels,
  updateChannel,
} from '../store/channels.ts'
import { lookAtHandedNow } from '../store/handedSteps.ts'
import type { SocialChannel } from './accountAdapter.ts'
import { accountPlaces } from './accountPlaces.ts'
import { channelsChanged, withSecrets } from './channels.ts'
import type { Deps } from './deps.ts'
import { earlierSignIn, endEarlierSignIn } from './endEarlierSignIn.ts'
import { networkRoom } from './networkRoom.ts'
import { requireNetwork } from './requireAllowed.ts'
import { requireAccount } from './requireChannel.ts'
import { postLimitsOf, testAccount } from './testAccount.ts'
import { tidyAccount } from './tidyAccount.ts'
import type { UseCases } from './useCase.ts'

/** Accounts on networks: channels that publish by themselves. They are listed and removed with all other channels. */
export const accounts = {
  'accounts.save': (deps, { id, name, config, secrets }) => {
    const tidy = tidyAccount(config)
    requireNetwork(deps.policy, tidy.network)
    const earlier = id === null ? undefined : earlierSignIn(deps, requireAccount(deps, id))
    const saved = save(deps, { id, name: name.trim(), config: tidy })
    // No server gets what opened an account on another.
    const isElsewhere = earlier !== undefined && addressOf(earlier.account.config) !== addressOf(tidy)
    if (isElsewhere) deps.secrets.forget(saved)
    for (const purpose of SecretPurpose.options) {
      const secret = secrets[purpose]
      if (secret !== undefined && secret.trim() !== '') deps.secrets.set(saved, purpose, secret.trim())
    }
    // Kept first, ended then; nobody waits for it, and nothing hangs on it.
    if (earlier !== undefined) void endEarlierSignIn(deps, earlier)
    // Whether a new secret opens the door is for the next sign-in to tell.
    if (Object.keys(secrets).length > 0) {
      noteAccountState(deps.workspace.database, saved, { signInLostAt: null, signedInUntil: null })
      lookAtHandedNow(deps.workspace.database, saved)
      deps.wakeScheduler()
    }
    channelsChanged(deps)
    return withSecrets(deps, requireAccount(deps, saved))
  },

  'accounts.test': async (deps, { id }) => {
    const tested = await testAccount(deps, requireAccount(deps, id))
    channelsChanged(deps)
    return tested
  },

  'accounts.places': async (deps, { id }) => ({
    places: [...(await accountPlaces(deps, requireAccount(deps, id)))],
  }),

  'accounts.choosePlace': (deps, { id, place }) => {
    const { name, config } = requireAccount(deps, id)
    save(deps, { id, name, config: tidyAccount(atPlace(config, place)) })
    channelsChanged(deps)
    return withSecrets(deps, requireAccount(deps, id))
  },

  'accounts.health': (deps) => ({
    accounts: listChannels(deps.workspace.database).flatMap((channel) =>
      channel.kind === 'social' ? [healthOf(deps, channel.id)] : [],
    ),
  }),

  'accounts.rooms': (deps, { postId }) => ({
    rooms: networks.map((network) => ({ network, ...postLimitsOf(networkRoom(deps, postId, network)) })),
  }),
} satisfies UseCases<Extract<keyof typeof accountsContract, `accounts.${string}`>>

function healthOf({ workspace }: Deps, id: ChannelId): AccountHealth {
  const state = readAccountState(workspace.database, id)
  return {
    id,
    account: state?.account ?? '',
    signedInUntil: state?.signedInUntil ?? null,
    signInLostAt: state?.signInLostAt ?? null,
    lastSuccessAt: state?.lastSuccessAt ?? null,
    restsUntil: state?.restsUntil ?? null,
    limits: state?.limits ? postLimitsOf(state.limits) : null,
    left: state?.left ?? [],
  }
}

/** A name that a removed account on the same network had brings that one back, with what was published through it. */
function save(
  deps: Deps,
  wanted: {
    readonly id: ChannelId | null
    readonly name: string
    readonly config: SocialChannelConfig
  },
): ChannelId {
  const { database } = deps.workspace
  const { name, config } = wanted
  const before = wanted.id === null ? undefined : requireAccount(deps, wanted.id)
  if (before !== undefined) requireSameAccount(deps, before, config)
  const holder = findChannelNamed(database, name)
  const returns =
    before === undefined && holder?.kind === 'social' && holder.removed && holder.network === config.network
  if (holder !== undefined && holder.id !== wanted.id && !returns)
    throw new RundbrevError('channel-name-taken', { field: 'name' }, { name })
  const id = before?.id ?? holder?.id
  if (id === undefined) return insertSocialChannel(database, { name, config, now: instantText(deps.now()) })
  updateChannel(database, { id, name, config })
  // What was known is of another account, or of one that was signed out.
  if (before === undefined || whoseIs(before.config) !== whoseIs(config)) forgetAccountState(database, id)
  return id
}

/**
 * What has been published is edited, deleted and counted where it was published.
 *
 * @throws RundbrevError `account-fixed`
 */
function requireSameAccount(
  deps: Deps,
  { id, name, config: before }: SocialChannel,
  config: SocialChannelConfig,
) {
  if (before.network === config.network) {
    if (whoseIs(before) === whoseIs(config) || !hasPublished(deps.workspace.database, id)) return
  }
  throw new RundbrevError('account-fixed', { id: name }, { name, network: networkNames[before.network] })
}

/** Server and account, as far as the settings tell. A handle on Bluesky may change and still be the same account's. */
function whoseIs(config: SocialChannelConfig): string {
  switch (config.network) {
    case 'bluesky':
    case 'mastodon':
      return config.address
    case 'facebook':
      return config.pageId
    case 'linkedin':
      return config.author
    case 'x':
      return ''
  }
}
