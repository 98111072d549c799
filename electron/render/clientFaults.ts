import type { ClientFault } from '../../shared/newsletter/clientSupport.ts'
import { createThread, threadFile } from '../threads/thread.ts'

/**
 * What some mail program does not show of a letter as it is meant, without what nobody would notice; looked for in a thread of its own.
 *
 * @param html compiled; with `blockMark`s where blocks are to be named
 */
export async function clientFaults(html: string): Promise<ClientFault[]> {
  return (await thread.ask(html)).filter(({ damage }) => damage !== 'harmless')
}

const thread = createThread<string, ClientFault[]>(threadFile('lintWorker', import.meta.url))
