import { createContext, useContext } from 'react'
import type { ChannelId } from '../../../shared/contract/scalars.ts'
import type { Considered } from './conflicts/useConsidered.ts'
import type { Target } from './move/movedTime.ts'
import type { PlacedItem } from './placedItems.ts'
import type { FreePlace } from './queue/useFreePlaces.ts'

/** An item that the keyboard has picked up, and where it is now. */
export interface Held {
  readonly placed: PlacedItem
  readonly at: Target
}

/** An item that is being dragged. */
export interface Dragged {
  readonly placed: PlacedItem
  /** Pixels from its upper edge to the pointer. */
  readonly grip: number
}

/** What every part of the calendar needs of the screen it stands on. */
export interface CalendarContext {
  readonly hues: ReadonlyMap<ChannelId, string>
  readonly held: Held | null
  readonly dragged: Dragged | null
  /** What speaks against an item's time, by its key. */
  readonly considered: ReadonlyMap<string, Considered>
  readonly pickUp: (placed: PlacedItem) => void
  readonly carry: (at: Target) => void
  /** Ends the keyboard's move: where it is now, or not at all. */
  readonly letGo: (how: 'drop' | 'cancel') => void
  readonly drag: (dragged: Dragged | null) => void
  /** Where what is dragged is over now. */
  readonly hover: (at: Target) => void
  readonly move: (placed: PlacedItem, to: Target) => void
  /** Asks for day and time in a dialogue. */
  readonly askToMove: (placed: PlacedItem) => void
  /** Begins to plan a post on a day, at a time where one was pointed at. */
  readonly plan: (day: string, minutes?: number, channelId?: ChannelId) => void
  /** The places of queues that are still free, by day. */
  readonly freePlaces: ReadonlyMap<string, readonly FreePlace[]>
}

const Context = createContext<CalendarContext | null>(null)

export const CalendarProvider = Context.Provider

/** Within the calendar's screen. */
export function useCalendar(): CalendarContext {
  const context = useContext(Context)
  if (context === null) throw new Error('outside of the calendar')
  return context
}
