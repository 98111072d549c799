import { IconCommand, IconKeyboard } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../app/commands.ts'
import { useNoteOpened } from '../recent/useNoteOpened.ts'
import { CheatSheet } from './CheatSheet.tsx'
import { Palette } from './Palette.tsx'
import { usePlaceCommands } from './usePlaceCommands.ts'

const GuideCommands = lazy(async () => ({
  default: (await import('../guide/GuideCommands.tsx')).GuideCommands,
}))

/** The palette, the cheat sheet, and the commands that are there on every screen. */
export function CommandCentre() {
  const { t } = useTranslation()
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null)
  const [hasSought, setSought] = useState(false)
  const close = () => setShown(null)
  usePlaceCommands()
  useNoteOpened()
  useCommands([
    {
      id: 'palette',
      group: 'help',
      label: t('palette.open'),
      icon: IconCommand,
      keys: ['mod+K'],
      onlyByKey: true,
      run: () => {
        setShown('palette')
        setSought(true)
      },
    },
    {
      id: 'keys',
      group: 'help',
      label: t('palette.keys'),
      icon: IconKeyboard,
      keywords: ['kortkommandon', 'tangenter', 'hjälp', 'shortcuts', 'keys', 'help', 'cheat sheet'],
      keys: ['shift+?', 'mod+/'],
      run: () => setShown('keys'),
    },
  ])
  return (
    <>
      {/* Only then, and from then on: the handbook's pages are long. */}
      {hasSought && (
        <Suspense fallback={null}>
          <GuideCommands />
        </Suspense>
      )}
      {shown === 'palette' && <Palette onClose={close} />}
      {shown === 'keys' && <CheatSheet onClose={close} />}
    </>
  )
}
