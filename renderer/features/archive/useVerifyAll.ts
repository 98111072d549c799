import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/archive/finding.ts'
import { useDo } from '../../app/queries.ts'
import { showDone } from '../../ui/toasts.tsx'

/** Checks every entry against the hashes in the database; says so where all is well, and keeps what is not. */
export function useVerifyAll() {
  const { t } = useTranslation()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const { mutate, isPending } = useDo('archive.verify', {
    onSuccess: (verified) => {
      setFaults(verified.faults)
      if (verified.faults.length === 0) showDone(t('archive.check.verified', { ...verified, faults: 0 }))
    },
  })
  return { faults, isVerifying: isPending, verify: () => mutate({ id: null }) }
}
