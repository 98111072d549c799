import { isDeepStrictEqual } from 'node:util'
import { type DescribedFinding, describeFinding } from '../../shared/checks/describeFinding.ts'
import type { Finding, FindingPlace } from '../../shared/checks/finding.ts'
import { severities } from '../../shared/checks/findingCodes.ts'
import type { Lix } from '../../shared/checks/lix.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import { Network } from '../../shared/social/network.ts'
import { networkFindings } from '../usecases/blockingFindings.ts'
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
  const post = posts['posts.get'](deps, { id })
  const { findings, lix } = await runChecks(deps, id, post, network)
  const blocking = network === undefined ? findings : networkFindings(deps, post, network)
  const meant = findings.filter(
    (one) => (on === null || concerns(one, on)) && (one.severity !== 'blocks' || isAmong(blocking, one)),
  )
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
function concerns({ code, place: { part, network } }: Finding, on: 'email' | Network): boolean {
  if (network !== undefined) return network === on
  if (code.startsWith('client-')) return on === 'email'
  return (
    on === 'email' || (part !== 'letter' && part !== 'theme' && part !== 'subject' && part !== 'preheader')
  )
}

/** What blocks a letter need not be seen on a network: an image that does not go along, a paragraph that has no room. */
function isAmong(findings: readonly Finding[], { code, place, values }: Finding): boolean {
  return findings.some((one) => isDeepStrictEqual([one.code, one.place, one.values], [code, place, values]))
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
