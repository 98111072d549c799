import { useEffect, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { untilNextMinute } from '../../shared/home/countdown.ts'

/** What the clock shows, anew with every minute that begins, also after the computer has slept. */
export function useMinute(): Temporal.Instant {
  const [now, setNow] = useState(() => Temporal.Now.instant())
  useEffect(() => {
    let timer: number
    const wait = () => {
      timer = window.setTimeout(() => {
        setNow(Temporal.Now.instant())
        wait()
      }, untilNextMinute(Temporal.Now.instant()))
    }
    wait()
    return () => window.clearTimeout(timer)
  }, [])
  return now
}
