import { useSyncExternalStore } from 'react'
import type { CalledFile } from '../../shared/contract/sharing.ts'
import { heldIn } from '../../shared/program/deepLink.ts'
import { pickFile } from '../ui/pickFile.ts'
import { call } from './call.ts'
import { useAsk } from './queries.ts'

let opened: readonly CalledFile[] = []
const listeners = new Set<() => void>()

/** Whether a file is one of the program's own, which is shown before anything becomes of it. */
export function isOwnFile({ name }: File): boolean {
  return heldIn(name) !== undefined
}

/** Shows one that was picked or dropped. @throws RundbrevError `file-unreadable` for one that lies on no disk */
export async function showOwnFile(file: File): Promise<void> {
  const kind = heldIn(file.name)
  if (kind === undefined) return
  const { fileName, token } = await pickFile(file)
  change([...opened, { kind, file: token, fileName }])
}

/** It has been dealt with, or is not to be. */
export function closeOwnFile({ file }: CalledFile): void {
  if (opened.some((one) => one.file === file)) change(opened.filter((one) => one.file !== file))
  else void call('program.calledFileSeen', { file })
}

/** The file that waits for the officer's word: one that was picked here, or else opened from the desktop. */
export function useOwnFile(onlyDropped = false): CalledFile | null {
  const [first] = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => opened,
  )
  const called = useAsk('program.calledFile', {}, { enabled: !onlyDropped }).data?.called ?? null
  return first ?? (onlyDropped ? null : called)
}

function change(next: readonly CalledFile[]): void {
  opened = next
  for (const listener of listeners) listener()
}
