import { useEffect } from 'react'

/** Where files that are dropped anywhere in the program are dealt with: by the screen of that name, by the post that is open, or by whoever sees what they are (dropping/DropCentre.tsx). */
export type FileDesk = 'contacts' | 'reach' | 'post' | 'any'

type Take = (files: readonly File[]) => void

const desks = new Map<FileDesk, Take>()
/** A screen that is gone to is there within this; who comes later comes for something else. */
const waitsMs = 10_000
let waiting: { readonly desk: FileDesk; readonly files: readonly File[]; readonly since: number } | null =
  null

/** Hands files to a screen: at once where it is shown, else as soon as it is. */
export function handFiles(desk: FileDesk, files: readonly File[]): void {
  const take = desks.get(desk)
  if (take === undefined) waiting = { desk, files, since: performance.now() }
  else take(files)
}

/** Whether somebody takes them now. */
export function takesFiles(desk: FileDesk): boolean {
  return desks.has(desk)
}

/** Takes files for as long as the component is shown. @param take null while it cannot yet */
export function useHandedFiles(desk: FileDesk, take: Take | null): void {
  useEffect(() => {
    if (take === null) return
    desks.set(desk, take)
    if (waiting?.desk === desk) {
      const { files, since } = waiting
      waiting = null
      if (performance.now() - since < waitsMs) take(files)
    }
    return () => {
      if (desks.get(desk) === take) desks.delete(desk)
    }
  }, [desk, take])
}
