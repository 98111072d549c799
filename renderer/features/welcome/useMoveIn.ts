import { useMutation } from '@tanstack/react-query'
import { call } from '../../app/call.ts'
import { enterWorkspace } from '../../app/workspace.ts'
import { pickFile } from '../../ui/pickFile.ts'

/** Makes a workspace of a file from another computer, in a folder that is empty or not there yet, and goes into it. */
export function useMoveIn() {
  return useMutation({
    async mutationFn({ file, folder }: { readonly file: File; readonly folder: string }) {
      const { token } = await pickFile(file)
      return call('workspace.moveIn', { file: token, folder })
    },
    onSuccess: ({ state }) => {
      if (state !== null) enterWorkspace(state)
    },
  })
}
