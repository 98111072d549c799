import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LanguageCode } from '../../../shared/contract/scalars.ts'
import type { DiffRow, Part } from '../../../shared/post/diffPosts.ts'
import type { Portrait } from '../../../shared/post/document.ts'
import { assetAddress } from '../../ui/assetAddress.ts'
import { FocalMark } from '../../ui/FocalMark.tsx'
import { focalText } from '../../ui/focalText.ts'
import classes from './DiffCell.module.css'

/** One side of a row: what it is, and what it says, with the words that came or went marked. */
export function DiffCell({ row, side }: { row: DiffRow; side: 'before' | 'after' }) {
  const { t } = useTranslation()
  const part = row[side]
  if (part === null) return <div className={classes.nothing} aria-hidden />
  return (
    <div className={classes.cell} data-kind={row.kind} data-side={side}>
      <span className={classes.name}>
        {part.kind === 'block' ? t(`history.block.${part.block.type}`) : t(`history.field.${part.kind}`)}
        {row.kind === 'restyled' && ` · ${t('history.kind.restyled')}`}
      </span>
      <Words row={row} part={part} side={side} />
    </div>
  )
}

function Words({ row, part, side }: { row: DiffRow; part: Part; side: 'before' | 'after' }) {
  const { t } = useTranslation()
  const image = imageOf(part)
  if (image !== undefined) {
    return (
      <>
        <span className={classes.picture}>
          <img className={classes.image} src={assetAddress(image.asset)} alt="" />
          {image.focus !== undefined && <FocalMark focus={image.focus} />}
        </span>
        <Marked row={row} part={part} side={side} />
        {row.kind === 'restyled' && <span className={classes.empty}>{focalText(image.focus, t)}</span>}
      </>
    )
  }
  if (part.text === '') return <span className={classes.empty}>{t('history.empty')}</span>
  return <Marked row={row} part={part} side={side} />
}

function Marked({ row, part, side }: { row: DiffRow; part: Part; side: 'before' | 'after' }) {
  const { t } = useTranslation()
  const Tag = side === 'before' ? 'del' : 'ins'
  const marked = side === 'before' ? 'removed' : 'added'
  const hidden = <VisuallyHidden>{t(`history.mark.${marked}`)} </VisuallyHidden>
  if (row.kind === 'added' || row.kind === 'removed') {
    return (
      <Tag className={classes[marked]}>
        {hidden}
        {part.text}
      </Tag>
    )
  }
  if (row.kind !== 'changed') {
    return (
      <span>
        {part.kind === 'language' ? t(`common.language.${LanguageCode.parse(part.text)}`) : part.text}
      </span>
    )
  }
  return (
    <span>
      {row.changes.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        if (kind !== marked) return null
        return (
          <Tag key={key} className={classes[marked]}>
            {hidden}
            {text}
          </Tag>
        )
      })}
    </span>
  )
}

function imageOf(part: Part): Pick<Portrait, 'asset' | 'focus'> | undefined {
  if (part.kind !== 'block') return undefined
  if (part.block.type === 'image') return part.block.attrs
  return part.block.type === 'blockquote' ? (part.block.attrs?.portrait ?? undefined) : undefined
}
