import { useEffect, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import type { Output } from '../../../../shared/contract/contract.ts'
import { useAsk } from '../../../app/queries.ts'

export type Started = Output<'publications.justStarted'>['started'][number] & {
  /** Whole seconds for which it is still offered to be stopped. */
  readonly secondsLeft: number
}

const none: Output<'publications.justStarted'> = { started: [] }

/** What has just begun to go out and may still be stopped, counted down by the second for as long as there is any. */
export function useJustStarted(): readonly Started[] {
  const { started } = useAsk('publications.justStarted', {}).data ?? none
  const now = useSeconds(started)
  return started.flatMap((one) => {
    const left = now.until(Temporal.Instant.from(one.until)).total('seconds')
    return left > 0 ? [{ ...one, secondsLeft: Math.ceil(left) }] : []
  })
}

/** The clock, looked at every second until the last of them is over. */
function useSeconds(started: Output<'publications.justStarted'>['started']): Temporal.Instant {
  const [now, setNow] = useState(() => Temporal.Now.instant())
  useEffect(() => {
    const last = started
      .map(({ until }) => until)
      .toSorted()
      .at(-1)
    if (last === undefined) return
    setNow(Temporal.Now.instant())
    const timer = window.setInterval(() => {
      const at = Temporal.Now.instant()
      setNow(at)
      if (Temporal.Instant.compare(at, Temporal.Instant.from(last)) > 0) window.clearInterval(timer)
    }, 1000)
    return () => window.clearInterval(timer)
  }, [started])
  return now
}
