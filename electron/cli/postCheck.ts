import { type DescribedFinding, describeFinding } from '../../shared/checks/describeFinding.ts'
import type { Finding, FindingPlace } from '../../shared/checks/finding.ts'
import { severities } from '../../shared/checks/findingCodes.ts'
import type { Lix } from '../../shared/checks/lix.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import { Network } from '../../shared/social/network.ts'
import { runChecks } from '../usecases/checks.ts'
import type { Deps } from '../usecases/deps.ts'
import { posts } from '../usecases/posts.ts'
import { channelNamed } from './channel.ts'
import type { CliContext } from './context.ts'

/** A finding in words, with `at`: its place as the program has it. */
type ToldFinding = Pick<Finding, 'code' | 'severity'> & DescribedFinding & { readonly at: FindingPlace }

export interface CheckedPostForCli {
  readonly findings: readonly ToldFinding[]
  readonly lix: Lix | null
}

/**
 * Every rule over the post as it is saved; refuses where one blocks.
 *
 * @param channel a channel's name, or a network; undefined for all of them
 * @throws RundbrevError `not-found`
 */
export async function checkPostForCli(
  deps: Deps,
  { t, refuse }: CliContext,
  { id, channel }: { readonly id: PostId; readonly channel: string | undefined },
): Promise<CheckedPostForCli> {
  const on = channel === undefined ? null : channelMeant(deps, channel)
  const network = on === 'email' || on === null ? undefined : on
  const { findings, lix } = await runChecks(deps, id, posts['posts.get'](deps, { id }), network)
  const meant = findings.filter(({ place }) => on === null || concerns(place, on))
  if (meant.some(({ severity }) => severity === 'blocks')) refuse()
  return {
    findings: meant.map((one) => ({
      ...{ code: one.code, severity: one.severity },
      ...describeFinding(one, t),
      at: one.place,
    })),
    lix,
  }
}

function channelMeant(deps: Deps, name: string): 'email' | Network {
  const network = Network.safeParse(name.toLowerCase())
  if (network.success) return network.data
  const channel = channelNamed(deps, name)
  return channel.kind === 'email' ? 'email' : channel.network
}

/** The text goes everywhere; what is the letter's own, or a network's, there alone. */
function concerns({ part, network }: FindingPlace, on: 'email' | Network): boolean {
  if (network !== undefined) return network === on
  return on === 'email' || (part !== 'letter' && part !== 'subject' && part !== 'preheader')
}

/** The findings as lines for people, the worst first. */
export function checkedText({ findings, lix }: CheckedPostForCli, { t }: CliContext): string {
  const lists = severities.flatMap((severity) => {
    const same = findings.filter((one) => one.severity === severity)
    const lines = same.map(({ message, place, remedy }) => `- ${place}: ${message}. ${remedy}`)
    return same.length === 0 ? [] : [`${t(`checks.severity.${severity}`)}:`, ...lines, '']
  })
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length
  return [
    ...lists,
    findings.length === 0
      ? t('checks.allClear')
      : t('checks.cli.found', { count: findings.length, blocking }),
    ...(lix === null ? [] : [t('checks.cli.lix', { value: lix.value, band: t(`checks.lix.${lix.band}`) })]),
  ].join('\n')
}
