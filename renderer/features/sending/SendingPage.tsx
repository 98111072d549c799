import { Badge, Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAsk } from '../../app/queries.ts'
import { countText } from '../../ui/countText.ts'
import { isOutbox } from '../../ui/isOutbox.ts'
import { Screen } from '../../ui/Screen.tsx'
import { HoldBanner } from '../archive/HoldBanner.tsx'
import { useWaitingRuns } from './missed/useWaitingRuns.ts'
import { PausedBanner } from './PausedBanner.tsx'
import { type SendingPart, sendingParts, sendingPath } from './sendingParts.ts'

interface SendingPageProps {
  readonly part: SendingPart
  /** Beside the title, to the right. */
  readonly actions?: ReactNode
  /** Lets the content use the whole width. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A part of what goes out under the title that all have, with tabs that lead to the others. */
export function SendingPage({ part, actions, wide = false, children }: SendingPageProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const missed = useWaitingRuns().length
  const channels = useAsk('channels.list', {}).data?.channels ?? []
  const hasOutbox = channels.some(isOutbox)
  // Whoever tries nothing has nothing to look for there.
  const parts = sendingParts.filter(({ name }) => name !== 'outbox' || hasOutbox || part === 'outbox')
  return (
    <Screen wide={wide} title={t('common.nav.sending')} actions={actions}>
      <Tabs value={part} onChange={(name) => go(sendingPath(name))} keepMounted={false}>
        <Tabs.List mb="lg">
          {parts.map(({ name }) => (
            <Tabs.Tab
              key={name}
              value={name}
              rightSection={
                name === 'missed' &&
                missed > 0 && (
                  <Badge size="sm" variant="light" color="orange">
                    {countText(missed)}
                  </Badge>
                )
              }
            >
              {t(`sending.part.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={part}>
          <HoldBanner />
          <PausedBanner />
          {children}
        </Tabs.Panel>
      </Tabs>
    </Screen>
  )
}
