import { Group, Stack, TextInput } from '@mantine/core'
import type { NodeViewProps } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import type { BlockOf } from '../../../../shared/post/document.ts'
import { BlockFrame } from './BlockFrame.tsx'
import { SenderMenu } from './SenderMenu.tsx'

const fields = ['name', 'role', 'organisation'] as const

/** Name, role and organisation under the letter: one of the senders', or written freely. */
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
        <Group>
          <SenderMenu
            signature={view.node.attrs as BlockOf<'signature'>['attrs']}
            onChoose={(signature) => view.updateAttributes(signature)}
          />
        </Group>
      </Stack>
    </BlockFrame>
  )
}
