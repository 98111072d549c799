import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useAsk } from '../../app/queries.ts'

/** While somebody types, the height is that of a moment ago. */
const calmMs = 300

/** How high a letter is at this width, in px: its frame lets nobody look into it. undefined until it is known, and where nobody asks. */
export function useLetterHeight(html: string, width: number, isAsked: boolean): number | undefined {
  const [settled] = useDebouncedValue(html, calmMs)
  return useAsk(
    'desktop.letterHeight',
    { html: settled, width },
    {
      enabled: isAsked && settled !== '',
      placeholderData: keepPreviousData,
      gcTime: 0,
    },
  ).data?.height
}
