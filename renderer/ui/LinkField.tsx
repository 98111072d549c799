import { type MantineSize, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Link, readLink } from './readLink.ts'

interface LinkFieldProps {
  readonly label: string
  /** Stands below the field. */
  readonly hint?: string
  readonly size?: MantineSize
  readonly value: string | null
  /** Told only of addresses that can be kept, and of none. */
  readonly onChange: (address: string | null) => void
}

/** An address: "example.se" is understood as https, what cannot be an address says so and is not kept. */
export function LinkField({ label, hint, size = 'sm', value, onChange }: LinkFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const link: Link = readLink(typed ?? value ?? '')
  return (
    <TextInput
      size={size}
      label={label}
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
        setTyped(event.currentTarget.value)
        const next = readLink(event.currentTarget.value)
        if (next.kind !== 'unusable') onChange(next.kind === 'none' ? null : next.href)
      }}
      onBlur={() => link.kind !== 'unusable' && setTyped(null)}
    />
  )
}
