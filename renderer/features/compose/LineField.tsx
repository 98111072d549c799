import { ActionIcon, Menu, TextInput } from '@mantine/core'
import { IconUserSquare } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import { asWritten } from '../../../shared/newsletter/writtenFields.ts'
import { mergeFields } from '../../../shared/post/document.ts'
import { mergeFieldKeys } from './editor/mergeFieldKeys.ts'

interface LineFieldProps {
  /** For `data-field`: where an undo is shown. */
  readonly name: string
  readonly label: string
  /** Stands below the field. */
  readonly hint: string
  readonly placeholder: string
  /** The letter's: its fields are written in it. */
  readonly language: Language
  /** null while it follows something else. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

const longest = 300

/** A line of the inbox, in which a recipient's own words may stand: a menu writes "{{kommun}}" where the cursor is. */
export function LineField({ name, label, hint, placeholder, language, value, onChange }: LineFieldProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const caretAfter = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (caretAfter.current === null) return
    input.current?.setSelectionRange(caretAfter.current, caretAfter.current)
    caretAfter.current = null
  })

  const insert = (written: string) => {
    const text = value ?? ''
    const from = input.current?.selectionStart ?? text.length
    const to = input.current?.selectionEnd ?? from
    const changed = text.slice(0, from) + written + text.slice(to)
    input.current?.focus()
    if (changed.length > longest) return
    caretAfter.current = from + written.length
    onChange(changed)
  }

  return (
    <TextInput
      ref={input}
      data-field={name}
      lang={language}
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={placeholder}
      maxLength={longest}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      rightSection={
        <Menu position="bottom-end" returnFocus={false}>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('compose.lineField', { label })}
              title={t('compose.tool.mergeField')}
            >
              <IconUserSquare size={18} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mergeFields.map((field) => (
              <Menu.Item key={field} onClick={() => insert(asWritten(field, language))}>
                {t(`compose.mergeField.${mergeFieldKeys[field]}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      }
    />
  )
}
