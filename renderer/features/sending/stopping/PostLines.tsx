import { useTranslation } from 'react-i18next'
import type { PostOutcome } from '../../../../shared/schedule/stopAccount.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import type { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { PageLink } from '../../../ui/PageLink.tsx'
import classes from './Account.module.css'

interface PostLinesProps {
  readonly posts: readonly PostOutcome[]
  readonly network: PublishingNetwork
}

/** Each post of a thread: whether it is out, and where. */
export function PostLines({ posts, network }: PostLinesProps) {
  const { t } = useTranslation()
  return (
    <ol className={classes.lines} aria-label={networkNames[network]}>
      {posts.map(({ step, outcome, url }, at) => (
        <li key={step} className={classes.line} data-kind={outcome}>
          <span>
            {posts.length === 1
              ? t('networkPost.single')
              : t('networkPost.post', { number: at + 1, count: posts.length })}
          </span>
          <span className={classes.outcome}>
            <strong>{t(`stopping.post.${outcome}`)}</strong>
            {url !== null && outcome === 'out' && <PageLink url={url} />}
          </span>
        </li>
      ))}
    </ol>
  )
}
