import { IconCommand, IconKeyboard } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../app/commands.ts'
import { CheatSheet } from './CheatSheet.tsx'
import { Palette } from './Palette.tsx'
import { usePlaceCommands } from './usePlaceCommands.ts'
import { usePostCommands } from './usePostCommands.ts'

/** The palette, the cheat sheet, and the commands that are there on every screen. */
export function CommandCentre() {
  const { t } = useTranslation()
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null)
  const close = () => setShown(null)
  usePlaceCommands()
  usePostCommands()
  useCommands([
    {
      id: 'palette',
      group: 'help',
      label: t('palette.open'),
      icon: IconCommand,
      keys: ['mod+K'],
      onlyByKey: true,
      run: () => setShown('palette'),
    },
    {
      id: 'keys',
      group: 'help',
      label: t('palette.keys'),
      icon: IconKeyboard,
      keywords: ['kortkommandon', 'tangenter', 'hjälp', 'shortcuts', 'keys', 'help', 'cheat sheet'],
      keys: ['F1', 'mod+/', 'shift+?'],
      run: () => setShown('keys'),
    },
  ])
  if (shown === 'palette') return <Palette onClose={close} />
  return shown === 'keys' && <CheatSheet onClose={close} />
}
