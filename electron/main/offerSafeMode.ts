import { app, dialog } from 'electron'
import type { TFunction } from 'i18next'
import type { UnexpectedEnds } from './unexpectedEnds.ts'

/** From so many unexpected ends in a row on somebody is asked before anything is begun: whatever it is may not let a window come so far. */
const askedFrom = 4

/**
 * Asks whether a program that has fallen over again and again is to be started in the safe mode.
 *
 * @returns whether it is
 */
export async function wantsSafeMode(ends: UnexpectedEnds, t: TFunction): Promise<boolean> {
  if (ends.count() < askedFrom) return false
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: app.getName(),
    message: t('support.ends.twice', { count: ends.count() }),
    detail: t('support.ends.offer'),
    buttons: [t('support.ends.asUsual'), t('support.ends.safely')],
    defaultId: 1,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}
