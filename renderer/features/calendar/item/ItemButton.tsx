import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCalendar } from '../calendarContext.ts'
import { minutesText, stateText, titleText } from '../calendarTexts.ts'
import { hueStyle } from '../channelHues.ts'
import { channelIcon } from '../channelIcon.ts'
import { isMovable, type PlacedItem } from '../placedItems.ts'
import classes from './ItemButton.module.css'
import { ItemCard } from './ItemCard.tsx'
import { ItemMarks } from './ItemMarks.tsx'

interface ItemButtonProps {
  readonly placed: PlacedItem
  /** In a grid that is gone through by arrow keys, it is not come to by Tab. */
  readonly inGrid?: boolean
}

/** One item as a slip of paper: time, channel's mark, title and signs. It opens a card, and can be dragged or picked up. */
export function ItemButton({ placed, inGrid = false }: ItemButtonProps) {
  const { t } = useTranslation()
  const { hues, held, dragged, considered, pickUp, drag } = useCalendar()
  const [isOpen, setOpen] = useState(false)
  const { item, kind, key } = placed
  const Mark = channelIcon(item.channelKind, item.network)
  const movable = isMovable(placed)
  const time = minutesText(placed.minutes)
  const title = titleText(placed, t)
  const label = t('calendar.item.label', {
    ...{ time, title, channel: item.channelName, state: stateText(placed, t) },
  })
  const consider = considered.get(key)?.texts.join('; ') ?? ''
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="right-start"
      width={300}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
      middlewares={{ flip: { fallbackPlacements: ['left-start', 'bottom', 'top'] }, shift: { padding: 8 } }}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.item}
          style={hueStyle(hues, item.channelId)}
          data-item={key}
          data-kind={kind}
          data-state={kind === 'planned' ? item.state : undefined}
          data-away={held?.placed.key === key || dragged?.placed.key === key || undefined}
          tabIndex={inGrid ? -1 : 0}
          draggable={movable}
          aria-label={
            consider === '' ? label : `${label}, ${t('calendar.conflicts.told', { texts: consider })}`
          }
          onClick={() => setOpen(!isOpen)}
          onKeyDown={(event) => {
            if (event.key !== ' ' || !movable || event.target !== event.currentTarget) return
            event.preventDefault()
            event.stopPropagation()
            pickUp(placed)
          }}
          onDragStart={(event) => {
            if (!isMovable(placed)) return
            event.dataTransfer.effectAllowed = 'move'
            event.dataTransfer.setData('text/plain', title)
            const { top } = event.currentTarget.getBoundingClientRect()
            drag({ placed, grip: event.clientY - top })
          }}
          onDragEnd={() => drag(null)}
        >
          <Mark size={14} stroke={1.6} aria-hidden className={classes.mark} />
          <span className={classes.time}>{time}</span> <span className={classes.title}>{title}</span>
          <ItemMarks placed={placed} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ItemCard placed={placed} onClose={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
