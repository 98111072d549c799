import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { MergeFieldName } from '../../../../shared/post/document.ts'
import { mergeFieldKeys } from '../editor/mergeFieldKeys.ts'
import classes from './MergeFieldView.module.css'

export function MergeFieldView({ node, selected }: NodeViewProps) {
  const { t } = useTranslation()
  const field = MergeFieldName.parse(node.attrs.field)
  return (
    <NodeViewWrapper as="span" className={classes.chip} data-selected={selected || undefined}>
      {t(`compose.mergeField.${mergeFieldKeys[field]}`)}
    </NodeViewWrapper>
  )
}
