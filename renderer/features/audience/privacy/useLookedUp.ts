import { useState } from 'react'
import { useAsk } from '../../../app/queries.ts'

/** An address that was asked about, and what is held about it. */
export function useLookedUp() {
  const [email, setEmail] = useState('')
  const lookedUp = useAsk('privacy.lookUp', { email }, { enabled: email !== '' })
  return { email, setEmail, lookedUp }
}
