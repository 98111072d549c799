import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import type {
  ColumnMapping,
  ContactFileLook,
  ContactImportReport,
  ImportProgress,
} from '../../../../shared/contract/contactImport.ts'
import { RundbrevError } from '../../../../shared/errors/rundbrevError.ts'
import { call } from '../../../app/call.ts'
import { useEvent } from '../../../app/events.ts'
import { type FileOnDisk, pickFile } from '../../../ui/pickFile.ts'
import type { ImportBasis } from './BasisFields.tsx'

/** Where an import stands: no file yet, its columns being checked, tried out, done. */
export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'columns'; readonly file: FileOnDisk; readonly look: ContactFileLook }
  | {
      readonly kind: 'tried' | 'done'
      readonly file: FileOnDisk
      readonly look: ContactFileLook
      readonly report: ContactImportReport
    }

/** The import as a conversation with main: look at the file, try it out, do it. A fault keeps the step it came in. */
export function useContactImport() {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' })
  const [mapping, setMapping] = useState<ColumnMapping>({})
  const [basis, setBasis] = useState<ImportBasis>({ consent: null, source: '', date: '' })
  const [infersPlace, setInfersPlace] = useState(true)
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  useEvent(
    'contacts.importProgress',
    useCallback((told: ImportProgress) => setProgress(told), []),
  )

  const look = useMutation({
    mutationFn: async (chosen: File) => {
      const file = await pickFile(chosen)
      return { file, look: await call('contacts.lookAtFile', { file: file.token }) }
    },
    onSuccess(seen) {
      setMapping(seen.look.mapping)
      setBasis(({ consent }) => ({
        ...{ consent, source: seen.file.fileName },
        date: Temporal.Now.plainDateISO().toString(),
      }))
      setStep({ kind: 'columns', ...seen })
    },
  })
  const run = useMutation({
    mutationFn: async ({ dryRun }: { dryRun: boolean }) => {
      if (step.kind === 'choose') return step
      const { file, look } = step
      const report = await call('contacts.import', {
        ...{ file: file.token, sha256: look.sha256, mapping, infersPlace, dryRun },
        ...{ consent: basis.consent, consentSource: basis.source.trim(), consentDate: basis.date || null },
      })
      return { kind: dryRun ? 'tried' : 'done', file, look, report } as const
    },
    onMutate: () => setProgress(null),
    onSuccess: (next) => setStep(next),
  })

  const goTo = (next: ImportStep) => {
    look.reset()
    run.reset()
    setStep(next)
  }
  const error = look.error ?? run.error
  return {
    step,
    mapping,
    setMapping,
    basis,
    setBasis,
    infersPlace,
    setInfersPlace,
    isBusy: look.isPending || run.isPending,
    /** How far a run has come; null while none is under way, and for one too short to be told of. */
    progress: run.isPending ? progress : null,
    isCancelled: error instanceof RundbrevError && error.code === 'import-cancelled',
    error,
    chooseFile: (file: File) => {
      goTo({ kind: 'choose' })
      look.mutate(file)
    },
    tryOut: () => run.mutate({ dryRun: true }),
    carryOut: () => run.mutate({ dryRun: false }),
    cancel: () => void call('contacts.cancelImport', {}),
    /** The officer leaves: what is under way stops, and nothing of the file is remembered. */
    leave: () => void call('contacts.cancelImport', {}).then(() => call('contacts.endImport', {})),
    backToFile: () => goTo({ kind: 'choose' }),
    backToColumns: () => step.kind === 'tried' && goTo({ kind: 'columns', file: step.file, look: step.look }),
  }
}
