import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { HitGroup } from '../../../shared/contract/search.ts'
import { call } from '../../app/call.ts'
import { wholeInterfaceLanguage } from '../../app/i18n.ts'
import { useAsk } from '../../app/queries.ts'

/** Milliseconds: longer than between two keys, shorter than a wait. */
const pause = 100
/** A single letter is in everything. */
const leastLetters = 2
/** Of each kind; whoever wants another one types a letter more. */
const most = 5

interface FoundInWorkspace {
  readonly groups: readonly HitGroup[]
  /** The answer to what stands in the field now has not come. */
  readonly isPending: boolean
  readonly error: Error | null
}

/**
 * What the workspace holds of a search, asked for when the typing pauses. Every search has an answer of its own: one that comes late is never
 * shown for another. Until it is there, what was found before stays.
 */
export function useFound(search: string): FoundInWorkspace {
  const typed = search.trim().slice(0, 200)
  const [asked] = useDebouncedValue(typed, pause)
  const isAsked = asked.length >= leastLetters
  // The first search of a day would wait for what is searched to be read: it is read while the first word is typed.
  useEffect(() => {
    void call('search.find', { text: '', limit: 1, language: 'sv' }).catch(() => {})
  }, [])
  const answer = useAsk(
    'search.find',
    { text: asked, limit: most, language: wholeInterfaceLanguage() },
    // Names of people are not kept longer than they are looked at.
    { enabled: isAsked, placeholderData: keepPreviousData, gcTime: 5_000 },
  )
  if (typed.length < leastLetters) return { groups: [], isPending: false, error: null }
  return {
    groups: answer.data?.groups ?? [],
    isPending: typed !== asked || answer.isPlaceholderData || answer.isPending,
    error: answer.error,
  }
}
