import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { PortraitButton } from './PortraitButton.tsx'
import classes from './QuoteView.module.css'

/** The words, and under them who said them. */
export function QuoteView({ node, updateAttributes }: NodeViewProps) {
  const { t } = useTranslation()
  const { name, role, portrait } = node.attrs
  return (
    <NodeViewWrapper className={classes.quote}>
      <NodeViewContent className={classes.words} />
      <div className={classes.speaker} contentEditable={false}>
        <PortraitButton
          portrait={portrait}
          speaker={name}
          onChange={(next) => updateAttributes({ portrait: next })}
        />
        <input
          className={classes.name}
          aria-label={t('blocks.quote.speaker')}
          placeholder={t('blocks.quote.speaker')}
          maxLength={200}
          value={name}
          onChange={(event) => updateAttributes({ name: event.currentTarget.value })}
        />
        <input
          className={classes.role}
          aria-label={t('blocks.quote.role')}
          placeholder={t('blocks.quote.role')}
          maxLength={200}
          value={role}
          onChange={(event) => updateAttributes({ role: event.currentTarget.value })}
        />
      </div>
    </NodeViewWrapper>
  )
}
