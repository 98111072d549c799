import { Button, Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDo } from '../../app/queries.ts'
import classes from './Welcome.module.css'

interface FolderFieldProps {
  readonly value: string
  readonly disabled: boolean
  readonly onChange: (folder: string) => void
}

/** Where a new workspace will be. */
export function FolderField({ value, disabled, onChange }: FolderFieldProps) {
  const { t } = useTranslation()
  const choose = useDo('workspace.chooseFolder', {
    onSuccess: ({ folder }) => folder !== null && onChange(folder),
  })
  return (
    <Group align="end" gap="xs" wrap="nowrap">
      <TextInput
        className={classes.folder}
        label={t('settings.welcome.folder')}
        description={t('settings.welcome.folderHint')}
        spellCheck={false}
        disabled={disabled}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="default" disabled={disabled} onClick={() => choose.mutate({ purpose: 'create' })}>
        {t('settings.welcome.choose')}
      </Button>
    </Group>
  )
}
