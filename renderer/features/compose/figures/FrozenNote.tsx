import { IconLock } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { momentText } from '../../../ui/moments.ts'
import { useZone } from '../../../ui/useZone.ts'
import classes from './FigureAbout.module.css'
import type { FrozenThen } from './useFrozen.ts'

/** "Fryst vid 48 000 den 18 december i Bluesky; nu 51 200." */
export function FrozenNote({ frozen }: { readonly frozen: FrozenThen }) {
  const { t } = useTranslation()
  const zone = useZone()
  return (
    <p className={`${classes.note} ${frozen.change.kind === 'same' ? '' : classes.warning}`}>
      <IconLock size={16} stroke={1.6} aria-hidden />
      <span>{frozenText(frozen, momentText(frozen.frozenAt, zone), t)}</span>
    </p>
  )
}

function frozenText({ change, channelName: channel }: FrozenThen, moment: string, t: TFunction): string {
  const { kind, sent } = change
  if (kind === 'changed') return t('figures.frozen.changed', { sent, now: change.now, moment, channel })
  return t(`figures.frozen.${kind}`, { sent, moment, channel })
}
