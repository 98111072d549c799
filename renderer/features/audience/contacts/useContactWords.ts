import type { KnownWord } from '../../../../shared/audience/knownWords.ts'
import { suggestedRoles, withSuggestedRoles } from '../../../../shared/audience/suggestedRoles.ts'
import { useAsk } from '../../../app/queries.ts'

/** Words that contacts have already, to choose from. */
export interface ContactWords {
  readonly roles: readonly string[]
  readonly tags: readonly string[]
  readonly organisations: readonly string[]
}

const none: ContactWords = { roles: suggestedRoles, tags: [], organisations: [] }

/** Nothing to choose from until it has been answered: a field can be typed in all the same. */
export function useContactWords(): ContactWords {
  const { data } = useAsk('contacts.words', {})
  if (data === undefined) return none
  return {
    roles: withSuggestedRoles(data.roles.map(wordOf)),
    tags: data.tags.map(wordOf),
    organisations: data.organisations.map(wordOf),
  }
}

function wordOf({ word }: KnownWord): string {
  return word
}
