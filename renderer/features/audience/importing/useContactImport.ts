import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ConsentBasis } from '../../../../shared/audience/contact.ts'
import type {
  ColumnMapping,
  ContactFileLook,
  ContactImportReport,
} from '../../../../shared/contract/contactImport.ts'
import type { PickedFile } from '../../../../shared/contract/scalars.ts'
import { call } from '../../../app/call.ts'
import { pickedFile } from '../../../ui/pickedFile.ts'

/** Where an import stands: no file yet, its columns being checked, tried out, done. */
export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'columns'; readonly file: PickedFile; readonly look: ContactFileLook }
  | {
      readonly kind: 'tried' | 'done'
      readonly file: PickedFile
      readonly look: ContactFileLook
      readonly report: ContactImportReport
    }

/** The import as a conversation with main: look at the file, try it out, do it. A fault keeps the step it came in. */
export function useContactImport() {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' })
  const [mapping, setMapping] = useState<ColumnMapping>({})
  const [consent, setConsent] = useState<ConsentBasis | null>(null)

  const look = useMutation({
    mutationFn: async (chosen: File) => {
      const file = await pickedFile(chosen)
      return { file, look: await call('contacts.lookAtFile', file) }
    },
    onSuccess(seen) {
      setMapping(seen.look.mapping)
      setStep({ kind: 'columns', ...seen })
    },
  })
  const run = useMutation({
    mutationFn: async ({ dryRun }: { dryRun: boolean }) => {
      if (step.kind === 'choose') return step
      const { file } = step
      const report = await call('contacts.import', { ...file, mapping, consent, dryRun })
      return { kind: dryRun ? 'tried' : 'done', file, look: step.look, report } as const
    },
    onSuccess: (next) => setStep(next),
  })

  const goTo = (next: ImportStep) => {
    look.reset()
    run.reset()
    setStep(next)
  }
  return {
    step,
    mapping,
    setMapping,
    consent,
    setConsent,
    isBusy: look.isPending || run.isPending,
    error: look.error ?? run.error,
    chooseFile: (file: File) => {
      goTo({ kind: 'choose' })
      look.mutate(file)
    },
    tryOut: () => run.mutate({ dryRun: true }),
    carryOut: () => run.mutate({ dryRun: false }),
    backToFile: () => goTo({ kind: 'choose' }),
    backToColumns: () => step.kind === 'tried' && goTo({ kind: 'columns', file: step.file, look: step.look }),
  }
}
