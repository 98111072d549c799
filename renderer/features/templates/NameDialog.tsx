import { Modal, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'

interface NameDialogProps {
  readonly title: string
  readonly label: string
  /** What will happen. */
  readonly hint?: string
  readonly name: string
  readonly saving: boolean
  readonly onSave: (name: string) => void
  readonly onClose: () => void
}

/** Asks what something is to be called. */
export function NameDialog({ title, label, hint, name: present, saving, onSave, onClose }: NameDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [name, setName] = useState(present)
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setTried(true)
    if (name.trim() !== '') onSave(name.trim())
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      <form onSubmit={submit} noValidate>
        {hint !== undefined && (
          <Text size="sm" c="dimmed" mb="sm">
            {hint}
          </Text>
        )}
        <TextInput
          autoFocus
          data-autofocus
          required
          label={label}
          maxLength={120}
          value={name}
          error={tried && name.trim() === '' && t('common.required')}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FormButtons saving={saving} onCancel={onClose} mt="md" />
      </form>
    </Modal>
  )
}
