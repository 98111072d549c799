import { ActionIcon } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { showHelp, useHelpShown } from './helpShown.ts'

/** The way to the help about the screen, in the same place of every screen (WCAG 2.2, 3.2.6). */
export function HelpButton() {
  const { t } = useTranslation()
  const isShown = useHelpShown()
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t('help.open')}
      title={`${t('help.open')} (F1)`}
      aria-expanded={isShown}
      aria-keyshortcuts="F1"
      data-help-button
      onClick={() => showHelp(!isShown)}
    >
      <IconHelp size={18} stroke={1.6} />
    </ActionIcon>
  )
}
