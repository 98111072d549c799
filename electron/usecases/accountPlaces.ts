import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { troubleError } from '../../shared/errors/troubleRecord.ts'
import type { AccountPlace } from '../../shared/social/accountPlace.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import { accountAdapter, type SocialChannel } from './accountAdapter.ts'
import { accountTrouble } from './accountTrouble.ts'
import type { Deps } from './deps.ts'

/**
 * The pages or organisations that whoever has signed in may publish on, at least one.
 *
 * @throws RundbrevError `account-no-place` where there is none, and why the network did not tell
 */
export async function accountPlaces(deps: Deps, account: SocialChannel): Promise<readonly AccountPlace[]> {
  const { places } = accountAdapter(deps, account)
  if (places === null) return []
  const answer = await places()
  if (answer.kind === 'fault') throw troubleError(accountTrouble(account, answer.fault, 'signIn'))
  if (answer.value.length > 0) return answer.value
  const { name, network } = account
  throw new RundbrevError(
    `account-no-place-${network === 'linkedin' ? 'linkedin' : 'facebook'}`,
    { id: name },
    {
      ...{ name, network: networkNames[network] },
    },
  )
}
