import { useEffect } from 'react'
import { isOwnFile, showOwnFile } from '../../app/openedFiles.ts'
import { showError } from '../../app/showError.ts'

/**
 * Takes a file of the program's own that is dropped anywhere in the window, before whatever lies under it does; every other file goes where
 * it is dropped. The button that opens a file does the same for everybody.
 */
export function DropOwnFile() {
  useEffect(() => {
    const over = (event: DragEvent) => {
      // Which file it is, a page hears when it is dropped and no sooner.
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? []
      if (file === undefined || !isOwnFile(file)) return
      event.preventDefault()
      event.stopPropagation()
      showOwnFile(file).catch(showError)
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
