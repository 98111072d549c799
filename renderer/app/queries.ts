import {
  type Query,
  QueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import type { EventOf, Input, Output, ProcedureName } from '../../shared/contract/contract.ts'
import { call } from './call.ts'
import { showError } from './showError.ts'

/** Main is on this machine: no retries, nothing is asked again for focus; `area.changed` says when an answer is old. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

type AskOptions<N extends ProcedureName> = Omit<
  UseQueryOptions<Output<N>, Error, Output<N>, QueryKey>,
  'queryKey' | 'queryFn'
>

/** What main answers, kept until its area changes. */
export function useAsk<N extends ProcedureName>(
  name: N,
  input: Input<N>,
  options: AskOptions<N> = {},
): UseQueryResult<Output<N>, Error> {
  return useQuery({ queryKey: [name, input], queryFn: () => call(name, input), ...options })
}

/** Asks again for all that is shown and could not be answered: what failed together, as when a disk was away, is well again together. */
export function askFailedAgain(): void {
  void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
}

interface DoOptions<N extends ProcedureName> {
  readonly onSuccess?: (output: Output<N>, input: Input<N>) => void
  /** Without it the error is shown as a toast. */
  readonly onError?: (error: unknown, input: Input<N>) => void
}

/** Something that the officer does. */
export function useDo<N extends ProcedureName>(
  name: N,
  { onSuccess, onError = showError }: DoOptions<N> = {},
): UseMutationResult<Output<N>, Error, Input<N>> {
  return useMutation<Output<N>, Error, Input<N>>({
    mutationFn: (input) => call(name, input),
    onError: (error, input) => onError(error, input),
    onSuccess: (output, input) => onSuccess?.(output, input),
  })
}

type Area = EventOf<'area.changed'>['area']

/** Which answers grow old when an area changes: the procedures whose names begin so. */
const answersOf: Readonly<Record<Area, readonly string[]>> = {
  workspace: [
    'home.',
    'workspace.',
    'settings.',
    'calendar.',
    'queue.',
    'publications.dryRun',
    'newsletter.',
    'links.',
    'reach.',
    'media.',
    'events.',
    'figures.',
    'checks.',
    'approvals.',
    'start.',
  ],
  // Not the preview or the checks, which are of what is typed: a save while somebody types must not make them again.
  posts: [
    'home.read',
    'home.needs',
    'posts.',
    'search.',
    'favourites.',
    'variants.',
    'checks.blocking',
    'approvals.',
    'calendar.publications',
    'queue.',
    'calendar.conflicts',
    'publications.dryRun',
    'start.',
  ],
  figures: [
    'home.needs',
    'home.moved',
    'figures.',
    'search.',
    'newsletter.',
    'variants.',
    'checks.',
    'approvals.',
  ],
  mentions: ['mentions.', 'checks.', 'approvals.'],
  words: ['words.', 'checks.'],
  audience: [
    'home.needs',
    'contacts.',
    'search.',
    'favourites.',
    'segments.',
    'calendar.publications',
    'queue.',
    'calendar.conflicts',
    'calendar.judge',
    'publications.dryRun',
    'lists.',
    'groups.',
    'memberships.',
    'coverage.',
    'reach.',
    'newsletter.',
    'checks.',
    'privacy.',
    'suppressions.',
    'retention.',
    'audit.',
    'outbox.',
    'start.',
  ],
  // An account tells what a post may hold there.
  channels: [
    'home.read',
    'home.needs',
    'channels.',
    'search.',
    'favourites.',
    'accounts.',
    'calendar.publications',
    'queue.',
    'calendar.conflicts',
    'publications.dryRun',
    'checks.run',
    'checks.blocking',
    'approvals.',
    'start.',
  ],
  // What a network would refuse weighs more once the post is planned there.
  publications: [
    'home.',
    'publications.',
    'search.',
    'favourites.',
    'calendar.publications',
    'queue.',
    'approvals.',
    'publishing.',
    'deliveries.',
    'sending.',
    'archive.',
    'segments.names',
    'calendar.conflicts',
    'calendar.judge',
    'posts.list',
    'reach.',
    'figures.',
    'checks.run',
    'accounts.rooms',
    'schedule.standstill',
    'outbox.',
    'start.',
  ],
  calendar: ['calendar.', 'calendarPoints.'],
  backups: ['home.needs', 'workspace.backups'],
  program: ['program.'],
  schedule: ['home.read', 'home.needs', 'schedule.'],
  inbox: ['home.needs', 'inbox.', 'reach.returned'],
  templates: ['templates.', 'savedBlocks.', 'senders.', 'search.'],
  favourites: ['favourites.'],
  themes: ['themes.', 'newsletter.', 'checks.', 'approvals.'],
  // A counted figure is an answer of reach, and the letter shows it.
  reach: [
    'home.needs',
    'home.moved',
    'home.year',
    'reach.',
    'media.',
    'events.',
    'figures.',
    'search.',
    'newsletter.',
    'checks.',
    'approvals.',
  ],
}

/**
 * Asks again, where it is shown, for everything that a change of the area made old. What is being asked for the first time
 * may have been answered already before the change, and the query client lets such a question stand: it is asked again once
 * it has been answered.
 */
export function invalidateArea(area: Area): void {
  const prefixes = answersOf[area]
  const isOld = ({ queryKey: [name] }: Query) =>
    typeof name === 'string' && prefixes.some((prefix) => name.startsWith(prefix))
  const begun = queryClient
    .getQueryCache()
    .findAll({ predicate: isOld, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined)
  void queryClient.invalidateQueries({ predicate: isOld })
  for (const query of begun) {
    const askAgain = () => queryClient.invalidateQueries({ predicate: (other) => other === query })
    void query.promise?.then(askAgain, askAgain)
  }
}
