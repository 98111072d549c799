import { type ReactNode, useEffect, useState } from 'react'

/** Milliseconds: what comes together with its region is not read out, so it is let into its room a moment later. */
const settling = 100

/** What came of something, to be read and read out: a live region for what appears together with it. */
export function Told({ children }: { readonly children: ReactNode }) {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const settled = window.setTimeout(() => setSettled(true), settling)
    return () => window.clearTimeout(settled)
  }, [])
  return (
    <div role="status">
      <div style={isSettled ? undefined : { visibility: 'hidden' }}>{children}</div>
    </div>
  )
}
