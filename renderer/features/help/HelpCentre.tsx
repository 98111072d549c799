import { IconBook2, IconHelp } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useCommands } from '../../app/commands.ts'
import { keepPlaceBeforeGuide } from '../guide/beforeGuide.ts'
import { showHelp, useHelpShown } from './helpShown.ts'

const HelpPanel = lazy(async () => ({ default: (await import('./HelpPanel.tsx')).HelpPanel }))

/** Help about every screen beside it, and the way to the handbook. */
export function HelpCentre() {
  const { t } = useTranslation()
  const [location, go] = useLocation()
  const isShown = useHelpShown()
  const [asked, setAsked] = useState(0)
  useEffect(() => keepPlaceBeforeGuide(location), [location])
  useEffect(() => () => showHelp(false), [])
  useCommands([
    {
      id: 'help',
      group: 'help',
      label: t('help.open'),
      icon: IconHelp,
      keywords: ['hjälp', 'hur gör jag', 'förklaring', 'help', 'how to', 'explain'],
      keys: ['F1'],
      run: () => {
        const isThere = isShown && document.activeElement?.closest('[data-help]') != null
        showHelp(!isThere)
        setAsked(asked + 1)
      },
    },
    {
      id: 'guide',
      group: 'help',
      label: t('guide.open'),
      icon: IconBook2,
      keywords: ['handbok', 'manual', 'guide', 'instruktion', 'användarguide', 'handbook', 'documentation'],
      run: () => go('/guide'),
    },
  ])
  if (!isShown) return null
  return (
    <Suspense fallback={null}>
      <HelpPanel asked={asked} onClose={() => showHelp(false)} />
    </Suspense>
  )
}
