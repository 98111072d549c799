import type { TFunction } from 'i18next'
import type { StopAccount } from '../../shared/schedule/stopAccount.ts'
import { publicationTable } from './publicationText.ts'

/** What had gone of a publication that was stopped: its line, the account, and the ways on. */
export function accountText({ publication, letters, posts, engine }: StopAccount, t: TFunction): string {
  const { id, state } = publication
  const lines = [
    ...(letters === null ? [] : [t('stopping.sum.letters', { ...letters })]),
    ...(posts === null ? [] : [postsText(posts, t), ...posts.flatMap(({ url }) => url ?? [])]),
    ...(letters === null && posts === null ? [t('stopping.sum.before')] : []),
    ...(engine === null ? [] : [t('stopping.engine', { ...engine })]),
    ...(state === 'paused' ? [t('stopping.cli.goOn', { id })] : []),
  ]
  return [publicationTable([publication], t), ...lines].join('\n')
}

function postsText(posts: NonNullable<StopAccount['posts']>, t: TFunction): string {
  const are = (outcome: (typeof posts)[number]['outcome']) =>
    posts.filter((post) => post.outcome === outcome).length
  const counts = { out: are('out'), inDoubt: are('in-doubt'), air: are('air'), count: posts.length }
  return t('stopping.sum.posts', counts)
}
