import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../../app/call.ts'
import { isOwnFile, showOwnFile } from '../../app/openedFiles.ts'
import { showError } from '../../app/showError.ts'
import { pickedFile } from '../../ui/pickedFile.ts'
import { showImported } from './showImported.tsx'

/** The files that a post can be read from, as a file field names them. */
export const importedFiles = '.rundbrevpost,.docx,.html,.htm,.md,.markdown,.txt,.eml,.json'

interface ImportPost {
  readonly read: (file: File) => void
  readonly reading: boolean
}

/** Reads a post out of a file, says what was left out, and opens it; one that was handed over is shown first. */
export function useImportPost(): ImportPost {
  const [, go] = useLocation()
  const { mutate, isPending } = useMutation({
    mutationFn: async (file: File) => call('posts.import', await pickedFile(file)),
    onError: showError,
    onSuccess({ post, blocks, warnings }) {
      showImported(blocks, warnings)
      go(`/posts/${post.id}`)
    },
  })
  const read = (file: File) => {
    if (isOwnFile(file)) showOwnFile(file).catch(showError)
    else mutate(file)
  }
  return { read, reading: isPending }
}

/** Lets the officer choose one file. */
export function chooseFile(accept: string, onChosen: (file: File) => void): void {
  const field = document.createElement('input')
  field.type = 'file'
  field.accept = accept
  field.addEventListener('change', () => {
    const file = field.files?.[0]
    if (file !== undefined) onChosen(file)
  })
  field.click()
}
