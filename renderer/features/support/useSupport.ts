import type { Output } from '../../../shared/contract/contract.ts'
import { queryClient, useAsk, useDo } from '../../app/queries.ts'

/** How the program fares; undefined until it is known. */
export function useSupport(): Output<'program.support'> | undefined {
  return useAsk('program.support', {}).data
}

/** Asks for something that changes it. */
export function useChangeSupport<N extends 'program.keepDetailedLog' | 'program.endsSeen'>(name: N) {
  return useDo(name, { onSuccess: (state) => queryClient.setQueryData(['program.support', {}], state) })
}
