import { type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FocalPoint, focalPointAt, imageMiddle } from '../../../../../shared/images/focalPoint.ts'
import { assetAddress } from '../../../../ui/assetAddress.ts'
import { focalText } from '../../../../ui/focalText.ts'
import classes from './Focal.module.css'
import type { FocalImage } from './focalImage.ts'
import { movedByKey } from './focalKeys.ts'

interface FocalControlProps {
  readonly image: FocalImage
  /** As it is shown, also while it is being dragged. */
  readonly focus: FocalPoint | null
  /** px: the image is shown no larger. */
  readonly widest: number
  readonly tallest: number
  /** Whether the keys come to it at once. */
  readonly isFirst: boolean
  readonly onDrag: (focus: FocalPoint | null) => void
  readonly onFocus: (focus: FocalPoint | null) => void
}

/** The picture, and on it the point: put there by a click, a drag or the arrow keys, taken away with Delete. */
export function FocalControl({ image, focus, widest, tallest, isFirst, onDrag, onFocus }: FocalControlProps) {
  const { t } = useTranslation()
  const handle = useRef<HTMLDivElement>(null)
  const [dragging, setDragging] = useState(false)
  const { x, y } = focus ?? imageMiddle
  const follow = (event: PointerEvent<HTMLElement>) => onDrag(pointAt(event))
  return (
    <div
      className={classes.picture}
      style={{
        aspectRatio: `${image.width} / ${image.height}`,
        width: Math.min(widest, (tallest * image.width) / image.height),
      }}
      role="presentation"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        handle.current?.focus()
        setDragging(true)
        follow(event)
      }}
      onPointerMove={(event) => dragging && follow(event)}
      onPointerUp={(event) => {
        if (!dragging) return
        setDragging(false)
        onFocus(pointAt(event))
      }}
      onPointerCancel={() => {
        setDragging(false)
        onDrag(null)
      }}
    >
      <img className={classes.whole} src={assetAddress(image.asset)} alt="" draggable={false} />
      <div
        ref={handle}
        className={classes.handle}
        style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
        data-unset={focus === null || undefined}
        data-autofocus={isFirst || undefined}
        role="slider"
        tabIndex={0}
        aria-label={t('images.focus.name')}
        aria-roledescription={t('images.focus.role')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(x * 100)}
        aria-valuetext={focalText(focus, t)}
        onKeyDown={(event) => {
          const moved = movedByKey(event, focus)
          const cleared = event.key === 'Delete' || event.key === 'Backspace'
          if (moved === undefined && !cleared) return
          event.preventDefault()
          event.stopPropagation()
          onFocus(moved ?? null)
        }}
      />
    </div>
  )
}

function pointAt({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): FocalPoint {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return focalPointAt((clientX - left) / width, (clientY - top) / height)
}
