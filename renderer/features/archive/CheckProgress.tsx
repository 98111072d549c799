import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventOf } from '../../../shared/contract/contract.ts'
import { useEvent } from '../../app/events.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { useTimeLeft } from '../../ui/useTimeLeft.ts'

/** How far the look through the workspace has come, at what it is, and the way out of it. */
export function CheckProgress({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTranslation()
  const [{ step, percent }, setTold] = useState<EventOf<'workspace.checking'>>({
    step: 'database',
    percent: 0,
  })
  useEvent('workspace.checking', useCallback(setTold, []))
  const secondsLeft = useTimeLeft(percent, 100)
  const name = t(`support.check.step.${step}`)
  const text = t('support.check.progress', { step: name, percent })
  return (
    <ProgressLine {...{ name, text, percent, secondsLeft }} cancel={{ label: t('work.cancel'), onCancel }} />
  )
}
