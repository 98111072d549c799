import { useEffect } from 'react'
import { isOwnFile, showOwnFile } from '../../app/openedFiles.ts'
import { showError } from '../../app/showError.ts'

/**
 * Takes files of the program's own that are dropped anywhere in the window, before whatever lies under them does; every other file goes where
 * it is dropped (dropping/DropCentre.tsx). The button that opens a file does the same for everybody.
 */
export function DropOwnFile() {
  useEffect(() => {
    const over = (event: DragEvent) => {
      // Which file it is, a page hears when it is dropped and no sooner.
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const own = [...(event.dataTransfer?.files ?? [])].filter(isOwnFile)
      if (own.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      // One after the other: each waits for the officer's word.
      void own.reduce(
        (shown, file) => shown.then(() => showOwnFile(file)).catch(showError),
        Promise.resolve(),
      )
      // Whoever shows that something hovers over them hears that it is gone.
      event.target?.dispatchEvent(new DragEvent('dragleave', { bubbles: true }))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop, true)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop, true)
    }
  }, [])
  return null
}
