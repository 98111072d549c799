import { queryClient, useDo } from '../../app/queries.ts'

/** Keeps what is said of a first run; whoever shows it has the answer at once. */
export function useKeepStart(onKept?: () => void) {
  return useDo('start.keep', {
    onSuccess: (state) => {
      queryClient.setQueryData(['start.read', {}], state)
      onKept?.()
    },
  })
}
