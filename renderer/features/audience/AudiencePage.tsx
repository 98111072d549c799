import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Screen } from '../../ui/Screen.tsx'
import { type AudiencePart, audienceParts } from './audienceParts.ts'

interface AudiencePageProps {
  readonly part: AudiencePart
  /** Beside the title, to the right. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A part of the audience under the title that all have, with tabs that lead to the others. */
export function AudiencePage({ part, actions, children }: AudiencePageProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  return (
    <Screen wide title={t('common.nav.audience')} actions={actions}>
      <Tabs
        value={part}
        onChange={(name) => go(audienceParts.find((other) => other.name === name)?.path ?? '/audience')}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {audienceParts.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {t(`audience.part.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={part}>{children}</Tabs.Panel>
      </Tabs>
    </Screen>
  )
}
