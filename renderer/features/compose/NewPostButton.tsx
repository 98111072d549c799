import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { newContentLanguage } from '../../app/i18n.ts'
import { useNewPost } from '../templates/useNewPost.ts'

/** An empty post, opened at once. */
export function NewPostButton() {
  const { t } = useTranslation()
  const { begin, beginning } = useNewPost()
  return (
    <Button
      leftSection={<IconPlus size={18} stroke={1.6} />}
      loading={beginning}
      data-tour="new"
      onClick={() => begin(null, newContentLanguage())}
    >
      {t('compose.list.new')}
    </Button>
  )
}
