import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './DropOnReach.module.css'

/** Takes a file that is dropped anywhere on the screen; the button that imports does the same for everybody. */
export function DropOnReach({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation()
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const bearsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (!bearsFile(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    // Leaving one element for another within the window is no leaving.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      setIsOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file === undefined) return
      event.preventDefault()
      onFile(file)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [onFile])
  if (!isOver) return null
  return (
    <div className={classes.over}>
      <IconFileImport size={36} stroke={1.3} aria-hidden />
      {t('reachImport.dropHere')}
    </div>
  )
}
