import { finding } from '../../shared/checks/finding.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { Post } from '../../shared/post/post.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { takesCardImage } from '../../shared/social/linkCard.ts'
import { variantPosts } from '../../shared/social/variantPosts.ts'
import { withKeys } from '../publishing/stepKey.ts'
import { type MadeImage, stepsOfPosts } from '../publishing/stepsOfPosts.ts'
import { readAccountState } from '../store/accountStates.ts'
import { insertSteps, listSteps, type NewStep } from '../store/publicationSteps.ts'
import { readOrigin } from '../store/publications.ts'
import { doubtFrozen } from '../store/stepsInDoubt.ts'
import { accountAdapter, type SocialChannel } from './accountAdapter.ts'
import { refuse } from './blockingFindings.ts'
import type { Deps } from './deps.ts'
import { channelRoom } from './networkRoom.ts'
import { renditionFor } from './renditions.ts'
import { currentVariant } from './variants.ts'

/**
 * What a publication on an account does, step by step: the variant as it is now, within the account's own limits where they are known,
 * its images made to measure. Nobody is asked.
 *
 * @throws RundbrevError `account-sign-in-lost`, `checks-block`, and what an image refuses
 */
export async function stepsToFreeze(
  deps: Deps,
  publication: Publication,
  channel: SocialChannel,
  post: Post,
): Promise<NewStep[]> {
  const { database, identityKey } = deps.workspace
  const account = readAccountState(database, channel.id)
  if (account?.signInLostAt != null) throw signInLost(channel, account.signInLostAt)
  const limit = channelRoom(deps, channel)
  const adapter = accountAdapter(deps, channel)
  const variant = currentVariant(deps, post, channel.network, limit)
  refuse(
    adapter.check(variant, limit).flatMap(({ code, severity, count }) =>
      // The image itself is asked about when the post is checked.
      severity === 'warns' || code === 'alt-missing'
        ? []
        : [finding(`variant-${code}`, { part: 'variant', network: channel.network }, { count })],
    ),
  )
  const posts = variantPosts(variant, limit).map((one) =>
    one.card === null || takesCardImage.has(channel.network)
      ? one
      : { ...one, card: { ...one.card, image: null } },
  )
  const images = new Map<string, MadeImage>()
  for (const { images: shown, card } of posts) {
    for (const { asset, focus } of shown)
      images.set(`image ${asset}`, await renditionFor(deps, asset, channel.network, focus))
    const thumbnail = card?.image ?? null
    if (thumbnail !== null)
      images.set(`card ${thumbnail}`, await renditionFor(deps, thumbnail, 'card', card?.focus))
  }
  const made = (asset: string, use: 'image' | 'card'): MadeImage => {
    const found = images.get(`${use} ${asset}`)
    if (found === undefined) throw new Error(`no ${use} ${asset}`)
    const { sha256, mime, width, height } = found
    return { sha256, mime, width, height }
  }
  const { id: publicationId, dueAt } = publication
  const { createdAt } = readOrigin(database, publicationId)
  const contents = stepsOfPosts(posts, post.language, made)
  return withKeys(adapter, identityKey, { publicationId, createdAt, dueAt }, contents)
}

/**
 * To be called in the transaction that starts it. A post that has gone already, as what is kept beside this database says, is in doubt
 * from the beginning: an older database does not publish it again by itself.
 */
export function freezeSteps(
  deps: Deps,
  { id, dueAt }: Publication,
  steps: readonly NewStep[],
  now: string,
): void {
  const { database } = deps.workspace
  insertSteps(database, id, steps)
  const gone = deps.guard.gone(id)
  const posts = listSteps(database, id).filter(({ content }) => content.kind === 'post')
  const known = posts.filter(({ key }) => gone.has(key))
  // Something has gone that is none of these, as the post is now: then any of them may be out in other words.
  doubtFrozen(database, gone.size > known.length ? posts : known, { since: dueAt, now })
}

function signInLost({ name, network }: SocialChannel, since: string): RundbrevError {
  return new RundbrevError('account-sign-in-lost', { id: name }, { network, reason: since.slice(0, 10) })
}
