import { Button } from '@mantine/core'
import { IconTemplate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../app/commands.ts'

/** The chooser of templates, as its key opens it everywhere. */
export function FromTemplateButton() {
  const { t } = useTranslation()
  return (
    <Button
      variant="default"
      leftSection={<IconTemplate size={18} stroke={1.6} />}
      aria-keyshortcuts="Control+N"
      onClick={() => runCommand('post.new')}
    >
      {t('templates.button')}
    </Button>
  )
}
