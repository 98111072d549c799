import { Group, TextInput } from '@mantine/core'
import type { NodeViewProps } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { LinkField } from '../../../ui/LinkField.tsx'
import { BlockFrame } from './BlockFrame.tsx'
import classes from './ButtonView.module.css'

/** The button as it will look, and its text and address. */
export function ButtonView(view: NodeViewProps) {
  const { t } = useTranslation()
  const { label, href } = view.node.attrs
  return (
    <BlockFrame view={view} name={t('compose.block.button')}>
      <div className={classes.sample}>
        <span className={classes.button}>{label === '' ? t('compose.button.noLabel') : label}</span>
      </div>
      <Group grow align="start" mt="xs" gap="xs">
        <TextInput
          size="xs"
          label={t('compose.button.label')}
          maxLength={120}
          value={label}
          onChange={(event) => view.updateAttributes({ label: event.currentTarget.value })}
        />
        <LinkField
          size="xs"
          label={t('compose.button.href')}
          value={href === '' ? null : href}
          onChange={(address) => view.updateAttributes({ href: address ?? '' })}
        />
      </Group>
    </BlockFrame>
  )
}
