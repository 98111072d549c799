import { Button, Text } from '@mantine/core'
import { IconLifebuoy } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDo } from '../../app/queries.ts'
import { DiagnosisDialog } from './DiagnosisDialog.tsx'
import classes from './SupportBar.module.css'
import { useChangeSupport, useSupport } from './useSupport.ts'

/** From so many unexpected ends in a row on, the safe mode is offered. */
const offeredFrom = 2

/** On every screen: that the safe mode is on and the way out of it, or that something ended unasked and what can be done. */
export function SupportBar() {
  const { t } = useTranslation()
  const state = useSupport()
  const restart = useDo('program.restart')
  const seen = useChangeSupport('program.endsSeen')
  const [isTold, setTold] = useState(false)
  const hide = <BarButton onClick={() => seen.mutate({})}>{t('support.ends.seen')}</BarButton>
  const isOffered = state !== undefined && state.unexpectedEnds >= offeredFrom
  return (
    // It is there from the start: a region that comes with its words in it is not read out.
    <div role="status" aria-label={t('support.safe.label')}>
      {state?.isSafe === true && (
        <Bar text={t('support.safe.bar')}>
          <BarButton onClick={() => restart.mutate({ safely: false })}>{t('support.safe.leave')}</BarButton>
        </Bar>
      )}
      {state?.isSafe === false && (state.fellOver || isOffered) && (
        <Bar
          text={
            isOffered ? t('support.ends.twice', { count: state.unexpectedEnds }) : t('support.ends.fellOver')
          }
        >
          {isOffered && (
            <BarButton onClick={() => restart.mutate({ safely: true })}>{t('support.ends.safely')}</BarButton>
          )}
          <BarButton onClick={() => setTold(true)}>{t('support.ends.show')}</BarButton>
          {hide}
        </Bar>
      )}
      {isTold && <DiagnosisDialog onClose={() => setTold(false)} />}
    </div>
  )
}

function Bar({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div className={classes.bar} data-support-bar>
      <IconLifebuoy size={18} stroke={1.6} aria-hidden />
      <Text size="sm" truncate title={text}>
        {text}
      </Text>
      <div className={classes.acts}>{children}</div>
    </div>
  )
}

function BarButton({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Button size="compact-sm" variant="default" onClick={onClick}>
      {children}
    </Button>
  )
}
