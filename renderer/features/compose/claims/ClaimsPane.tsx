import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ClaimGroup, groupClaims } from '../../../../shared/post/claims.ts'
import type { PostContent } from '../../../../shared/post/post.ts'
import { SkeletonRows } from '../../../ui/Skeletons.tsx'
import { FrozenChanges } from '../figures/FrozenChanges.tsx'
import { useFrozen } from '../figures/useFrozen.ts'
import { usePostBeingWritten } from '../postContext.ts'
import { ClaimRow } from './ClaimRow.tsx'
import classes from './ClaimsPane.module.css'
import type { ClaimActions } from './claimActions.ts'
import { useClaims } from './useClaims.ts'

interface ClaimsPaneProps extends ClaimActions {
  readonly content: PostContent
}

const kinds = ['open', 'own', 'bound'] as const

/** Every number that the post states, over all channels at once: which figure stands behind it, or that nobody has said. */
export function ClaimsPane({ content, ...actions }: ClaimsPaneProps) {
  const { t } = useTranslation()
  const claims = useClaims(content)
  if (claims === undefined)
    return (
      <div className={classes.pane}>
        <SkeletonRows rows={4} />
      </div>
    )
  const groups = groupClaims(claims)
  const of = (kind: (typeof kinds)[number]) => groups.filter(({ state }) => state.kind === kind)
  return (
    <div className={classes.pane}>
      <ChangedSince />
      {groups.length === 0 ? (
        <Text c="dimmed">{t('figures.claims.none')}</Text>
      ) : (
        kinds.map((kind) => <ClaimList key={kind} kind={kind} groups={of(kind)} {...actions} />)
      )}
    </div>
  )
}

/** What the post has gone out with, where its number has changed since. */
function ChangedSince() {
  const { t } = useTranslation()
  const { id, language } = usePostBeingWritten()
  const changed = useFrozen(id, language).filter(({ change }) => change.kind !== 'same')
  if (changed.length === 0) return null
  return (
    <section aria-labelledby="claims-changed">
      <Title order={2} size="h5" id="claims-changed">
        {t('figures.frozen.title', { count: changed.length })}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('figures.frozen.why')}
      </Text>
      <FrozenChanges frozen={changed} language={language} />
    </section>
  )
}

interface ClaimListProps extends ClaimActions {
  readonly kind: (typeof kinds)[number]
  readonly groups: readonly ClaimGroup[]
}

function ClaimList({ kind, groups, ...actions }: ClaimListProps) {
  const { t } = useTranslation()
  if (groups.length === 0 && kind !== 'open') return null
  return (
    <section aria-labelledby={`claims-${kind}`}>
      <Title order={2} size="h5" id={`claims-${kind}`}>
        {t(`figures.claims.${kind}.title`, { count: groups.length })}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {groups.length === 0 ? t('figures.claims.allSaid') : t(`figures.claims.${kind}.why`)}
      </Text>
      <ul className={classes.list}>
        {groups.map((group) => (
          <li key={`${group.key} ${group.state.kind}`}>
            <ClaimRow group={group} {...actions} />
          </li>
        ))}
      </ul>
    </section>
  )
}
