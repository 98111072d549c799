import { Tabs } from '@mantine/core'
import { IconChartDots3, IconMail, IconShare3 } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { useCommands } from '../../app/commands.ts'
import { NewsletterPreview } from '../newsletter/NewsletterPreview.tsx'
import { SocialCards } from '../social/SocialCards.tsx'
import { ClaimsPane } from './claims/ClaimsPane.tsx'
import { type ClaimDesk, useClaimActions } from './claims/useClaimActions.ts'
import type { PostFields } from './draft/postHistory.ts'
import { useFigures } from './figures/useFigures.ts'
import classes from './OutcomePane.module.css'

interface OutcomePaneProps {
  readonly postId: PostId
  readonly content: PostContent
  /** The choices per network as they are this moment, which do not wait for a pause as the text does. */
  readonly choices: PostContent['networks']
  /** The body's; null until it is there. */
  readonly editor: Editor | null
  readonly onChange: (part: Partial<PostFields>) => void
  readonly onShowField: ClaimDesk['onShowField']
}

/** What the post becomes: a newsletter, and posts on networks. */
export const OutcomePane = memo(function OutcomePane({
  postId,
  content,
  choices,
  ...desk
}: OutcomePaneProps) {
  const { t } = useTranslation()
  const { figures } = useFigures()
  const [shown, setShown] = useState<string | null>('newsletter')
  useCommands([
    {
      id: 'post.newsletter',
      group: 'post',
      label: t('palette.post.newsletter'),
      icon: IconMail,
      keywords: ['förhandsvisning', 'e-post', 'preview', 'newsletter', 'e-mail'],
      run: () => setShown('newsletter'),
    },
    {
      id: 'post.social',
      group: 'post',
      label: t('palette.post.social'),
      icon: IconShare3,
      keywords: ['bluesky', 'mastodon', 'linkedin', 'facebook', 'instagram', 'social media', 'networks'],
      run: () => setShown('social'),
    },
    {
      id: 'post.figures',
      group: 'post',
      label: t('palette.post.figures'),
      icon: IconChartDots3,
      keywords: ['siffror', 'tal', 'källor', 'nyckeltal', 'numbers', 'sources', 'claims'],
      run: () => setShown('figures'),
    },
  ])
  const claimActions = useClaimActions({ ...desk, content, onShowNetworks: () => setShown('social') })
  return (
    <section className={classes.pane} aria-label={t('compose.outcome')}>
      <Tabs value={shown} onChange={setShown} keepMounted={false} className={classes.tabs}>
        <Tabs.List px="md">
          <Tabs.Tab value="newsletter" leftSection={<IconMail size={17} stroke={1.6} />}>
            {t('compose.tab.newsletter')}
          </Tabs.Tab>
          <Tabs.Tab value="social" leftSection={<IconShare3 size={17} stroke={1.6} />}>
            {t('compose.tab.social')}
          </Tabs.Tab>
          <Tabs.Tab value="figures" leftSection={<IconChartDots3 size={17} stroke={1.6} />}>
            {t('figures.claims.tab')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="newsletter" className={classes.panel}>
          <NewsletterPreview content={content} />
        </Tabs.Panel>
        <Tabs.Panel value="social" className={classes.panel}>
          <SocialCards
            postId={postId}
            content={content}
            choices={choices}
            figures={figures}
            onChange={desk.onChange}
          />
        </Tabs.Panel>
        <Tabs.Panel value="figures" className={classes.panel}>
          <ClaimsPane content={content} {...claimActions} />
        </Tabs.Panel>
      </Tabs>
    </section>
  )
})
