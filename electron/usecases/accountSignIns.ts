import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { ErrorCode } from '../../shared/i18n/catalogue.ts'
import { type AccountProvider, accountProvider } from '../../shared/social/accountProvider.ts'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import type { ConfigOf, SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { findProvider, registerProgram } from '../channels/mastodon/registerProgram.ts'
import type { RegisteredClient } from '../signIn/tokenRequest.ts'
import { askerOf, type SocialChannel } from './accountAdapter.ts'
import { accountTrouble } from './accountTrouble.ts'
import type { Deps } from './deps.ts'

/** How somebody signs in to an account with their browser. */
export interface HowToSignIn {
  readonly provider: AccountProvider
  readonly client: (redirectUri: string) => Promise<RegisteredClient> | RegisteredClient
  /** What the account's settings are when it has gone well; whatever else has to be kept is kept here. */
  readonly keep: (config: SocialChannelConfig) => SocialChannelConfig
}

/**
 * @throws RundbrevError `account-signs-in-otherwise`, `account-client-missing`; what stood in the way of asking the network
 */
export async function howToSignIn(deps: Deps, account: SocialChannel): Promise<HowToSignIn> {
  const { config, name } = account
  switch (config.network) {
    case 'mastodon':
      return await onMastodon(deps, account, config)
    case 'facebook':
    case 'linkedin':
    case 'x': {
      const clientSecret = deps.secrets.get(account.id, 'client')
      const provider = accountProvider(config.network, {
        apiAddress: config.apiAddress,
        apiVersion: 'apiVersion' in config ? config.apiVersion : '',
        hasSecret: clientSecret !== undefined,
        author: 'author' in config ? config.author : '',
      })
      const isIncomplete = provider.clientSecret === 'required' && clientSecret === undefined
      if (config.clientId === '' || isIncomplete)
        throw new RundbrevError(
          'account-client-missing',
          { id: name },
          { name, network: networkNames[config.network] },
        )
      const shown = provider.clientSecret === 'none' ? undefined : clientSecret
      const client = { clientId: config.clientId, clientSecret: shown }
      return { provider, client: () => client, keep: (unchanged) => unchanged }
    }
    case 'bluesky':
      throw new RundbrevError(
        'account-signs-in-otherwise',
        { id: name },
        { name, network: networkNames.bluesky },
      )
  }
}

/** The instance gets to know the program on the way, and gives it a name and a secret that taking the sign-in back needs. */
async function onMastodon(
  deps: Deps,
  account: SocialChannel,
  config: ConfigOf<'mastodon'>,
): Promise<HowToSignIn> {
  const access = { config, ask: askerOf(config), now: deps.now }
  const done = <Value>(answer: NetworkAnswer<Value>): Value => {
    if (answer.kind === 'done') return answer.value
    const { code, place, values } = accountTrouble(account, answer.fault, 'signIn')
    throw new RundbrevError(code as ErrorCode, place, values)
  }
  const provider = done(await findProvider(access))
  let registered: RegisteredClient | undefined
  return {
    provider,
    async client(redirectUri) {
      registered = done(await registerProgram(access, redirectUri))
      return registered
    },
    keep(current) {
      if (registered === undefined || current.network !== 'mastodon') return current
      deps.secrets.set(account.id, 'client', registered.clientSecret ?? '')
      return { ...current, clientId: registered.clientId }
    },
  }
}
