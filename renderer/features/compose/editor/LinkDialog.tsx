import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asWritten } from '../../../../shared/newsletter/writtenFields.ts'
import { wholeInterfaceLanguage } from '../../../app/i18n.ts'
import { readLink } from '../../../ui/readLink.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'

interface LinkDialogProps {
  readonly editor: Editor
  readonly onClose: () => void
}

/** The address of a link, and its words where none were chosen. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const { t } = useTranslation()
  const language = wholeInterfaceLanguage()
  const municipality = asWritten('contact.municipality', language)
  const county = asWritten('contact.county', language)
  useFocusReturn()
  const { href: present = '', title: presentTitle } = editor.getAttributes('link')
  const [address, setAddress] = useState<string>(present)
  const [title, setTitle] = useState<string>(presentTitle ?? '')
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const needsWords = editor.state.selection.empty && present === ''
  const link = readLink(address)

  const finish = () => {
    onClose()
    editor.commands.focus()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    finish()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setTried(true)
    if (link.kind !== 'usable') return
    const attrs = { href: link.href, title: title.trim() === '' ? null : title.trim() }
    if (needsWords) {
      const text = words.trim() === '' ? address.trim() : words.trim()
      editor.commands.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs }] })
    } else {
      editor.chain().extendMarkRange('link').setMark('link', attrs).run()
    }
    finish()
  }
  return (
    <Modal
      opened
      onClose={finish}
      title={t('compose.link.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            label={t('compose.link.address')}
            placeholder={t('common.link.placeholder')}
            description={t('compose.link.fieldsHint', { municipality, county })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            spellCheck={false}
            maxLength={2000}
            value={address}
            error={tried && link.kind !== 'usable' && t('common.link.unusable')}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          {needsWords && (
            <TextInput
              label={t('compose.link.words')}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          )}
          <TextInput
            label={t('blocks.link.title')}
            description={t('blocks.link.titleHint')}
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Group justify="space-between" mt="xs">
            {present !== '' ? (
              <Button variant="subtle" color="red" onClick={remove}>
                {t('compose.link.remove')}
              </Button>
            ) : (
              <span />
            )}
            <Group gap="xs">
              <Button variant="default" onClick={finish}>
                {t('common.action.cancel')}
              </Button>
              <Button type="submit">{t('common.action.save')}</Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
