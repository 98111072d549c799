import { useEffect } from 'react'
import type { ContractEvent, EventName, EventOf } from '../../shared/contract/contract.ts'
import { events } from '../../shared/contract/contract.ts'
import { invalidateArea } from './queries.ts'

/** Keeps the answers fresh for as long as the page lives. */
export function listenForChanges(): void {
  window.rundbrev.on((event) => {
    if (event.name !== 'area.changed') return
    const payload = events['area.changed'].safeParse(event.payload)
    if (payload.success) invalidateArea(payload.data.area)
  })
}

/** Listens to one of the contract's events while the component is shown. */
export function useEvent<N extends EventName>(name: N, listener: (payload: EventOf<N>) => void): void {
  useEffect(
    () =>
      window.rundbrev.on((event: ContractEvent) => {
        if (event.name !== name) return
        const payload = events[name].safeParse(event.payload)
        if (payload.success) listener(payload.data as EventOf<N>)
      }),
    [name, listener],
  )
}
