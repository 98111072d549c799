import { Button } from '@mantine/core'
import {
  IconFileImport,
  IconMap2,
  IconNews,
  IconPlugConnected,
  IconPlus,
  type IconProps,
  IconUsersGroup,
} from '@tabler/icons-react'
import { type ComponentType, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Nothing } from '../../ui/Nothing.tsx'
import classes from './FirstSteps.module.css'
import { reachViewPath } from './reachViews.ts'

interface FirstStepsProps {
  readonly onImport: () => void
  readonly onAdd: () => void
}

/** Where nothing has been measured: what numbers there may be already, the quickest to come by first, and the way to each. */
export function FirstSteps({ onImport, onAdd }: FirstStepsProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={classes.lead}>
        <Nothing icon={IconMap2} title={t('reach.screen.emptyTitle')} text={t('reach.screen.emptyText')} />
      </div>
      <ol className={classes.steps} data-tour="reach">
        <Step of="import" icon={IconFileImport}>
          <Button onClick={onImport}>{t('common.action.import')}</Button>
        </Step>
        <Step of="accounts" icon={IconPlugConnected}>
          <Button component={Link} href="/settings/channels" variant="default">
            {t('reachView.first.accounts.act')}
          </Button>
        </Step>
        <Step of="media" icon={IconNews}>
          <Button component={Link} href={reachViewPath('media')} variant="default">
            {t('reachView.first.media.act')}
          </Button>
        </Step>
        <Step of="events" icon={IconUsersGroup}>
          <Button component={Link} href={reachViewPath('events')} variant="default">
            {t('reachView.first.events.act')}
          </Button>
        </Step>
        <Step of="add" icon={IconPlus}>
          <Button variant="default" onClick={onAdd}>
            {t('reach.screen.add')}
          </Button>
        </Step>
      </ol>
    </>
  )
}

interface StepProps {
  readonly of: 'import' | 'accounts' | 'media' | 'events' | 'add'
  readonly icon: ComponentType<IconProps>
  readonly children: ReactNode
}

function Step({ of, icon: Icon, children }: StepProps) {
  const { t } = useTranslation()
  const titleId = useId()
  return (
    <li className={classes.step} aria-labelledby={titleId}>
      <Icon size={22} stroke={1.6} aria-hidden />
      <div>
        <h2 id={titleId} className={classes.title}>
          {t(`reachView.first.${of}.title`)}
        </h2>
        <p className={classes.text}>{t(`reachView.first.${of}.text`)}</p>
      </div>
      {children}
    </li>
  )
}
