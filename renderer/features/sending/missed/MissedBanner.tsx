import { Anchor, CloseButton, Text } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import type { MissedRun } from '../../../../shared/schedule/missedRun.ts'
import type { MissedWhy } from '../../../../shared/schedule/publication.ts'
import { sendingPath } from '../sendingParts.ts'
import classes from './MissedBanner.module.css'
import { useWaitingRuns } from './useWaitingRuns.ts'

/**
 * On every screen, on start and on waking: how many publications were missed and wait, and the way to them. Once hidden it comes back
 * when another one is missed, or the program starts anew.
 */
export function MissedBanner() {
  const { t } = useTranslation()
  const [location] = useLocation()
  const waiting = useWaitingRuns()
  const [hidden, setHidden] = useState<ReadonlySet<PublicationId>>(new Set())
  const list = sendingPath('missed')
  const isShown = location !== list && waiting.some(({ publication }) => !hidden.has(publication.id))
  return (
    // It is there from the start: a region that comes with its words in it is not read out.
    <div role="status" aria-label={t('missed.banner.label')}>
      {isShown && (
        <div className={classes.banner} data-banner>
          <IconClockExclamation size={18} stroke={1.6} aria-hidden />
          <Text size="sm">{t(`missed.banner.${whyOf(waiting)}`, { count: waiting.length })}</Text>
          <Anchor component={Link} href={list} size="sm" fw={600} underline="always">
            {t('missed.banner.choose')}
          </Anchor>
          <CloseButton
            ml="auto"
            size="sm"
            aria-label={t('missed.banner.hide')}
            title={t('missed.banner.hide')}
            onClick={() => setHidden(new Set(waiting.map(({ publication }) => publication.id)))}
          />
        </div>
      )}
    </div>
  )
}

/** Why, where it is the same for all. */
function whyOf(waiting: readonly MissedRun[]): MissedWhy {
  const [first = 'unknown', ...others] = new Set(waiting.map(({ why }) => why))
  return others.length === 0 ? first : 'unknown'
}
