import type { Output } from '../../../shared/contract/contract.ts'
import { closeOwnFile, useOwnFile } from '../../app/openedFiles.ts'
import { DropOwnFile } from './DropOwnFile.tsx'
import { MoveInDialog } from './MoveInDialog.tsx'
import { TakeInDialog } from './TakeInDialog.tsx'

interface OwnFilesProps {
  readonly state: Output<'workspace.state'>
  /** In a window beside the program's own: what is opened from the desktop is shown there. */
  readonly onlyDropped?: boolean
}

/**
 * On every screen: what is in a file of the program's own that was opened from the desktop, picked or dropped, before anything becomes of
 * it. A post waits until there is a workspace that it can go into (PostWaits.tsx).
 */
export function OwnFiles({ state, onlyDropped = false }: OwnFilesProps) {
  const called = useOwnFile(onlyDropped)
  const close = () => called !== null && closeOwnFile(called)
  return (
    <>
      <DropOwnFile />
      {called?.kind === 'workspace' && (
        <MoveInDialog
          key={called.file}
          file={called.file}
          openFolder={state.kind === 'open' ? state.folder : null}
          onClose={close}
        />
      )}
      {called?.kind === 'post' && state.kind === 'open' && (
        <TakeInDialog key={called.file} file={called.file} onClose={close} />
      )}
    </>
  )
}
