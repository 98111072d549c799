import { composeUrl } from '../../../shared/social/composeUrl.ts'
import type { Desktop } from '../../usecases/deps.ts'
import { requireAddress } from '../../usecases/requireAddress.ts'
import type { Procedures } from './procedures.ts'

type HandOver =
  | 'desktop.copyText'
  | 'desktop.showSaved'
  | 'desktop.printWindow'
  | 'desktop.openNetwork'
  | 'desktop.openPage'
  | 'desktop.writeTo'

/** What is handed to the desktop's other programs: the clipboard, the printer, the browser, the mail program. */
export function handOver(desktop: Desktop): Procedures<HandOver> {
  return {
    'desktop.copyText': ({ text }) => {
      desktop.copyText(text)
      return {}
    },
    'desktop.showSaved': ({ path }) => {
      desktop.showSaved(path)
      return {}
    },
    'desktop.printWindow': async () => ({ printed: await desktop.printWindow() }),
    'desktop.openNetwork': async ({ network, text }) => {
      await desktop.openExternal(composeUrl(network, text))
      return {}
    },
    'desktop.openPage': async ({ url }) => {
      await desktop.openExternal(url)
      return {}
    },
    'desktop.writeTo': async ({ email, subject }) => {
      await desktop.writeMail(requireAddress(email).mailbox, subject)
      return {}
    },
  }
}
