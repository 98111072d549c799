import { Stack, TextInput } from '@mantine/core'
import type { NodeViewProps } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { BlockFrame } from './BlockFrame.tsx'

const fields = ['name', 'role', 'organisation'] as const

/** Name, role and organisation under the letter. */
export function SignatureView(view: NodeViewProps) {
  const { t } = useTranslation()
  return (
    <BlockFrame view={view} name={t('compose.block.signature')}>
      <Stack gap={6}>
        {fields.map((field) => (
          <TextInput
            key={field}
            size="xs"
            placeholder={t(`compose.signature.${field}`)}
            aria-label={t(`compose.signature.${field}`)}
            maxLength={200}
            value={view.node.attrs[field]}
            onChange={(event) => view.updateAttributes({ [field]: event.currentTarget.value })}
          />
        ))}
      </Stack>
    </BlockFrame>
  )
}
