import { type MantineSize, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Link, readLink } from './readLink.ts'

interface LinkFieldProps {
  readonly label: string
  /** The label is heard only: what the field is for can be seen around it. */
  readonly labelHidden?: boolean
  /** Stands below the field. */
  readonly hint?: string
  readonly size?: MantineSize
  readonly value: string | null
  /** For `data-field`: where an undo is shown. */
  readonly name?: string
  /** Told only of addresses that can be kept, and of none. */
  readonly onChange: (address: string | null) => void
}

interface Typing {
  readonly text: string
  /** The address that is kept for it. */
  readonly value: string | null
}

/** An address: "example.se" is understood as https, what cannot be an address says so and is not kept. */
export function LinkField({
  label,
  labelHidden = false,
  hint,
  size = 'sm',
  name,
  value,
  onChange,
}: LinkFieldProps) {
  const { t } = useTranslation()
  // What was typed counts for as long as nobody else has changed the address: an undo elsewhere is shown.
  const [typing, setTyping] = useState<Typing | null>(null)
  const typed = typing?.value === value ? typing.text : null
  const link: Link = readLink(typed ?? value ?? '')
  return (
    <TextInput
      size={size}
      data-field={name}
      {...(labelHidden ? { 'aria-label': label } : { label })}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      type="text"
      inputMode="url"
      spellCheck={false}
      maxLength={2000}
      placeholder={t('common.link.placeholder')}
      value={typed ?? value ?? ''}
      error={link.kind === 'unusable' && t('common.link.unusable')}
      onChange={(event) => {
        const text = event.currentTarget.value
        const next = readLink(text)
        const kept = next.kind === 'unusable' ? value : next.kind === 'none' ? null : next.href
        setTyping({ text, value: kept })
        if (kept !== value) onChange(kept)
      }}
      onBlur={() => link.kind !== 'unusable' && setTyping(null)}
    />
  )
}
