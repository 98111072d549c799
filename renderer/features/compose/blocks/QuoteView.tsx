import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { leaveBlock, meansDone } from './leaveBlock.ts'
import { PortraitButton } from './PortraitButton.tsx'
import classes from './QuoteView.module.css'

/** The words, and under them who said them. */
export function QuoteView({ editor, getPos, node, updateAttributes }: NodeViewProps) {
  const { t } = useTranslation()
  const { name, role, portrait } = node.attrs
  return (
    <NodeViewWrapper className={classes.quote}>
      <NodeViewContent className={classes.words} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields in it are what hears keys */}
      <div
        className={classes.speaker}
        contentEditable={false}
        onKeyDown={(event) => {
          const position = getPos()
          if (position === undefined || !meansDone(event)) return
          event.preventDefault()
          leaveBlock(editor, position)
        }}
      >
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
