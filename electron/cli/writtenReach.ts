import { resolve } from 'node:path'
import type { ReachFileAsked, ReachFileFormat } from '../../shared/contract/reachOut.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { Deps } from '../usecases/deps.ts'
import { reachFile } from '../usecases/reachFiles/reachFile.ts'
import { writeWhole } from './writeWhole.ts'

/** What came of it: text for the terminal, or a file that was written. */
export type WrittenReach =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: string; readonly bytes: number }

/** What a terminal can show; the others are files. */
const texts: readonly ReachFileFormat[] = ['html', 'csv', 'json', 'svg']

/**
 * Reach in a format, into the file that was named or, of what is text, to be shown.
 * @throws RundbrevError `reach-out-needed` for a format that no terminal can show; `file-unwritable`
 */
export async function writtenReach(
  deps: Deps,
  asked: ReachFileAsked,
  format: ReachFileFormat,
  out: string | undefined,
): Promise<WrittenReach> {
  if (out === undefined && !texts.includes(format))
    throw new RundbrevError('reach-out-needed', { field: '--out' }, { format })
  const { bytes } = await reachFile(deps, asked, format)
  // A terminal shows no byte order mark.
  if (out === undefined) return { kind: 'text', text: new TextDecoder().decode(bytes) }
  const file = resolve(out)
  writeWhole(file, bytes)
  return { kind: 'file', file, bytes: bytes.byteLength }
}
