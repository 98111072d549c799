import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { call } from '../../app/call.ts'
import { showError } from '../../app/showError.ts'
import { pickedFile } from '../../ui/pickedFile.ts'
import { showImported } from './showImported.tsx'

/** A post out of a file that was written somewhere else. */
export function ImportButton() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const read = useMutation({
    mutationFn: async (file: File) => call('posts.import', await pickedFile(file)),
    onError: showError,
    onSuccess({ post, blocks, warnings }) {
      showImported(blocks, warnings)
      go(`/posts/${post.id}`)
    },
  })
  return (
    <FileButton
      accept=".docx,.html,.htm,.md,.markdown,.txt,.eml,.json"
      inputProps={{ 'aria-label': t('compose.list.import') }}
      onChange={(file) => file !== null && read.mutate(file)}
    >
      {({ onClick }) => (
        <Button
          variant="default"
          leftSection={<IconFileImport size={18} stroke={1.6} />}
          loading={read.isPending}
          onClick={onClick}
        >
          {t('compose.list.import')}
        </Button>
      )}
    </FileButton>
  )
}
