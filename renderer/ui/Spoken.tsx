import { VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'

/** Milliseconds: what comes together with its region is not read out, so the region is there before its words. */
const settling = 100

/** Words for whoever listens to the screen, read out when there is a pause, and again whenever they are others. '' says nothing. */
export function Spoken({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const settled = window.setTimeout(() => setSaid(text), settling)
    return () => window.clearTimeout(settled)
  }, [text])
  return <VisuallyHidden role="status">{said}</VisuallyHidden>
}
