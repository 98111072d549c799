import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { EventOf } from '../../../../shared/contract/contract.ts'
import type {
  ReachFileLook,
  ReachImportOptions,
  ReachImportReport,
} from '../../../../shared/contract/reachImport.ts'
import type { PickedFile } from '../../../../shared/contract/scalars.ts'
import { RundbrevError } from '../../../../shared/errors/rundbrevError.ts'
import type { ReachMapping, ReachSourceId } from '../../../../shared/reach/importSources.ts'
import { call } from '../../../app/call.ts'
import { useEvent } from '../../../app/events.ts'
import { pickedFile } from '../../../ui/pickedFile.ts'

export type ReachImportProgress = EventOf<'reach.importProgress'>

/** Where an import stands: no file yet, its source being checked, done. */
export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'check'; readonly file: PickedFile; readonly look: ReachFileLook }
  | { readonly kind: 'done'; readonly file: PickedFile; readonly report: ReachImportReport }

/** What the officer says of the file. */
export interface SaidOfFile {
  readonly source: ReachSourceId
  readonly mapping: ReachMapping
  /** null: as the source does it where nobody chooses. */
  readonly measures: readonly string[] | null
  readonly said: {
    readonly source: string
    readonly channel: string
    readonly metric: string
    readonly period: string
  }
}

const nothingSaid: SaidOfFile = {
  ...{ source: 'generic', mapping: {}, measures: null },
  said: { source: '', channel: '', metric: '', period: '' },
}

/** The import as a conversation with main: look at the file, then take it in. A fault keeps the step it came in. */
export function useReachImport() {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' })
  const [answers, setAnswers] = useState<SaidOfFile>(nothingSaid)
  const [progress, setProgress] = useState<ReachImportProgress | null>(null)
  useEvent(
    'reach.importProgress',
    useCallback((told: ReachImportProgress) => setProgress(told), []),
  )
  const look = useMutation({
    mutationFn: async (chosen: File) => {
      const file = await pickedFile(chosen)
      return { file, look: await call('reach.lookAtFile', file) }
    },
    onSuccess(seen) {
      const { recognised, mapping, suggestedPeriod } = seen.look
      setAnswers({
        ...{ ...nothingSaid, source: recognised[0]?.source ?? 'generic', mapping },
        said: { ...nothingSaid.said, period: suggestedPeriod ?? '' },
      })
      setStep({ kind: 'check', ...seen })
    },
  })
  const run = useMutation({
    mutationFn: async ({ file, overlap }: { file: PickedFile; overlap: ReachImportOptions['overlap'] }) => ({
      file,
      report: await call('reach.import', { ...file, ...optionsOf(answers), overlap }),
    }),
    onMutate: () => setProgress(null),
    onSuccess(done) {
      if (done.report.overlaps.length === 0) setStep({ kind: 'done', ...done })
    },
  })
  const goTo = (next: ImportStep) => {
    look.reset()
    run.reset()
    setStep(next)
  }
  const error = look.error ?? run.error
  return {
    step,
    answers,
    answer(change: Partial<SaidOfFile>) {
      run.reset()
      setAnswers({ ...answers, ...change })
    },
    /** What has been measured already, where that stopped the import. */
    overlaps: run.data?.report.overlaps ?? [],
    isBusy: look.isPending || run.isPending,
    /** How far it has come; null where none is under way, and for one too short to be told of. */
    progress: run.isPending ? progress : null,
    isCancelled: error instanceof RundbrevError && error.code === 'import-cancelled',
    error,
    cancel: () => void call('contacts.cancelImport', {}),
    chooseFile(file: File) {
      goTo({ kind: 'choose' })
      look.mutate(file)
    },
    takeIn(overlap: ReachImportOptions['overlap'] = 'refuse') {
      if (step.kind === 'check') run.mutate({ file: step.file, overlap })
    },
    backToFile: () => goTo({ kind: 'choose' }),
  }
}

function optionsOf({ source, mapping, measures, said }: SaidOfFile): ReachImportOptions {
  return {
    ...{ source, said },
    ...(source === 'generic' ? { mapping } : {}),
    ...(measures === null ? {} : { measures: [...measures] }),
  }
}
