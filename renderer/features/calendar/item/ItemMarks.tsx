import {
  IconAlertTriangle,
  IconCheck,
  IconClockExclamation,
  IconCloudUpload,
  IconExclamationCircle,
  IconPlayerPause,
  IconRepeat,
  IconSend,
  IconX,
} from '@tabler/icons-react'
import { useCalendar } from '../calendarContext.ts'
import type { PlacedItem } from '../placedItems.ts'

/** Where an item stands, as small signs: nothing is told by colour alone. What is said of it in words stands in its name. */
export function ItemMarks({ placed }: { readonly placed: PlacedItem }) {
  const { considered } = useCalendar()
  const consider = (considered.get(placed.key)?.texts.length ?? 0) > 0 && (
    <IconExclamationCircle size={14} stroke={1.6} data-consider aria-hidden />
  )
  if (placed.kind === 'coming')
    return (
      <>
        <IconRepeat size={14} stroke={1.6} aria-hidden />
        {consider}
      </>
    )
  const { state, ahead, recurrence, needsOfficer } = placed.item
  return (
    <>
      {recurrence !== null && <IconRepeat size={14} stroke={1.6} aria-hidden />}
      {consider}
      {state === 'missed' ? (
        <IconClockExclamation size={14} stroke={1.6} data-needs-you aria-hidden />
      ) : (
        needsOfficer && <IconAlertTriangle size={14} stroke={1.6} data-needs-you aria-hidden />
      )}
      {ahead !== null ? (
        <IconCloudUpload size={14} stroke={1.6} aria-hidden />
      ) : (
        state === 'running' && <IconSend size={14} stroke={1.6} aria-hidden />
      )}
      {state === 'paused' && <IconPlayerPause size={14} stroke={1.6} aria-hidden />}
      {state === 'done' && <IconCheck size={14} stroke={1.6} aria-hidden />}
      {state === 'failed' && <IconX size={14} stroke={1.6} data-failed aria-hidden />}
    </>
  )
}
