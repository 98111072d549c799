import { useEffect, useState } from 'react'
import { Temporal } from 'temporal-polyfill'

/** What the clock shows in a zone, looked at again every half minute: the line of the week moves, and a day ends. */
export function useNow(zone: string): Temporal.PlainDateTime {
  const [now, setNow] = useState(() => Temporal.Now.instant())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Temporal.Now.instant()), 30_000)
    return () => window.clearInterval(timer)
  }, [])
  return now.toZonedDateTimeISO(zone).toPlainDateTime()
}
