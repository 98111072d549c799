import { Tabs } from '@mantine/core'
import { IconChartDots3, IconChecklist, IconMail, IconShare3 } from '@tabler/icons-react'
import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { useCommands } from '../../app/commands.ts'
import { AskedRemedies } from '../checks/AskedRemedies.tsx'
import { ChecksPane } from '../checks/ChecksPane.tsx'
import { ChecksTab } from '../checks/ChecksTab.tsx'
import type { AskedRemedy } from '../checks/checkMarks.ts'
import type { Desk } from '../checks/desk.ts'
import { goTo } from '../checks/goTo.ts'
import { PostChecksContext } from '../checks/PostChecksContext.tsx'
import { LetterDialogs } from '../newsletter/LetterDialogs.tsx'
import { NewsletterPreview } from '../newsletter/NewsletterPreview.tsx'
import { useLetterCommands } from '../newsletter/useLetterCommands.ts'
import { useLetterDesk } from '../newsletter/useLetterDesk.ts'
import { SocialCards } from '../social/SocialCards.tsx'
import { ClaimsPane } from './claims/ClaimsPane.tsx'
import { type ClaimDesk, useClaimActions } from './claims/useClaimActions.ts'
import { useFigures } from './figures/useFigures.ts'
import classes from './OutcomePane.module.css'
import type { Outcome } from './outcomes.ts'

interface OutcomePaneProps {
  readonly postId: PostId
  readonly content: PostContent
  /** The choices per network as they are this moment, which do not wait for a pause as the text does. */
  readonly choices: PostContent['networks']
  /** The tab that is shown. */
  readonly shown: Outcome
  readonly onShow: (shown: Outcome) => void
  readonly desk: Desk
  readonly onShowField: ClaimDesk['onShowField']
  /** The mark in the text whose remedies somebody asked for. */
  readonly asked: AskedRemedy | null
  readonly onAnswered: () => void
}

/** What the post becomes: a newsletter, and posts on networks; and what is to be seen to before it does. */
export const OutcomePane = memo(function OutcomePane({
  postId,
  content,
  choices,
  shown,
  onShow,
  desk,
  onShowField,
  asked,
  onAnswered,
}: OutcomePaneProps) {
  const { t } = useTranslation()
  const { figures } = useFigures()
  useCommands([
    {
      id: 'post.newsletter',
      group: 'post',
      label: t('palette.post.newsletter'),
      icon: IconMail,
      keywords: ['förhandsvisning', 'e-post', 'preview', 'newsletter', 'e-mail'],
      run: () => onShow('newsletter'),
    },
    {
      id: 'post.social',
      group: 'post',
      label: t('palette.post.social'),
      icon: IconShare3,
      keywords: ['bluesky', 'mastodon', 'linkedin', 'facebook', 'instagram', 'social media', 'networks'],
      run: () => onShow('social'),
    },
    {
      id: 'post.figures',
      group: 'post',
      label: t('palette.post.figures'),
      icon: IconChartDots3,
      keywords: ['siffror', 'tal', 'källor', 'nyckeltal', 'numbers', 'sources', 'claims'],
      run: () => onShow('figures'),
    },
    {
      id: 'post.checks',
      group: 'post',
      label: t('palette.post.checks'),
      icon: IconChecklist,
      keywords: [
        'kontroller',
        'stavning',
        'klarspråk',
        'tillgänglighet',
        'lix',
        'checks',
        'spelling',
        'accessibility',
      ],
      run: () => onShow('checks'),
    },
  ])
  const letter = useLetterDesk(postId, content)
  const showLetter = () => onShow('newsletter')
  useLetterCommands(letter, showLetter)
  const { editor, change } = desk
  const showBlock = useCallback((block: number) => void goTo(desk, { part: 'body', block }), [desk])
  const claimActions = useClaimActions({
    editor,
    content,
    onChange: change,
    onShowField,
    onShowNetworks: desk.showNetworks,
  })
  return (
    <section className={classes.pane} aria-label={t('compose.outcome')}>
      <PostChecksContext postId={postId} content={content} editor={editor}>
        <Tabs
          value={shown}
          onChange={(tab) => tab !== null && onShow(tab as Outcome)}
          keepMounted={false}
          className={classes.tabs}
        >
          <Tabs.List px="md" className={classes.list}>
            <Tabs.Tab value="newsletter" leftSection={<IconMail size={18} stroke={1.6} />}>
              {t('compose.tab.newsletter')}
            </Tabs.Tab>
            <Tabs.Tab value="social" leftSection={<IconShare3 size={18} stroke={1.6} />}>
              {t('compose.tab.social')}
            </Tabs.Tab>
            <Tabs.Tab value="figures" leftSection={<IconChartDots3 size={18} stroke={1.6} />}>
              {t('figures.claims.tab')}
            </Tabs.Tab>
            <ChecksTab postId={postId} />
          </Tabs.List>
          <Tabs.Panel value="newsletter" className={classes.panel}>
            <NewsletterPreview desk={letter} onShowBlock={showBlock} />
          </Tabs.Panel>
          <Tabs.Panel value="social" className={classes.panel}>
            <SocialCards
              postId={postId}
              content={content}
              choices={choices}
              figures={figures}
              onChange={change}
            />
          </Tabs.Panel>
          <Tabs.Panel value="figures" className={classes.panel}>
            <ClaimsPane content={content} {...claimActions} />
          </Tabs.Panel>
          <Tabs.Panel value="checks" className={classes.panel}>
            <ChecksPane postId={postId} desk={desk} />
          </Tabs.Panel>
        </Tabs>
        <LetterDialogs desk={letter} onShow={showLetter} onShowBlock={showBlock} />
        {asked !== null && (
          <AskedRemedies postId={postId} desk={desk} asked={asked} onAnswered={onAnswered} />
        )}
      </PostChecksContext>
    </section>
  )
})
