import type { ReachSourceId } from '../../shared/reach/importSources.ts'
import { campaigns } from './campaigns.ts'
import { ga4 } from './ga4.ts'
import { generic } from './generic.ts'
import type { FileRecords, ReachImporter, Recognition } from './importer.ts'
import { linkedin } from './linkedin.ts'
import { matomo } from './matomo.ts'
import { meta } from './meta.ts'
import { plausible } from './plausible.ts'

/** Every source that a file can be from; `generic` is what is left when it is none of the others. */
export const importers: readonly ReachImporter[] = [
  ...[campaigns, matomo, plausible, ga4, meta, linkedin],
  generic,
]

/** undefined for a source whose files nobody reads yet. */
export function importerOf(source: ReachSourceId): ReachImporter | undefined {
  return importers.find(({ id }) => id === source)
}

/** The sources that know a file for their own, the surest first. */
export function recognise(
  file: FileRecords,
): (Recognition & { readonly source: ReachSourceId; readonly certainty: 'sure' | 'likely' })[] {
  const answers = importers.flatMap((importer) => {
    const { certainty, ...recognition } = importer.recognises(file)
    return certainty === 'no' ? [] : [{ source: importer.id, certainty, ...recognition }]
  })
  return answers.toSorted((one, other) => rank(one.certainty) - rank(other.certainty))
}

function rank(certainty: 'sure' | 'likely'): number {
  return certainty === 'sure' ? 0 : 1
}
