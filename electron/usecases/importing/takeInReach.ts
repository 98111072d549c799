import { createHash } from 'node:crypto'
import type { Input } from '../../../shared/contract/contract.ts'
import type { ReachFileLook, ReachImportReport, ReachRepeat } from '../../../shared/contract/reachImport.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { type ReachSourceId, sourceNames } from '../../../shared/reach/importSources.ts'
import { contactMetrics, type ObservationContent } from '../../../shared/reach/observation.ts'
import { readPeriod } from '../../../shared/reach/readPeriod.ts'
import { contentHash } from '../../reach/contentHash.ts'
import { mapByAliases } from '../../reach/genericHeadings.ts'
import { headingsUnder, tableUnder } from '../../reach/headedTable.ts'
import type { FileRecords, KnownToImporters, ReadRow } from '../../reach/importer.ts'
import { importerOf, recognise } from '../../reach/importers.ts'
import { matomoTable } from '../../reach/matomoJson.ts'
import { periodInName } from '../../reach/periodInName.ts'
import { noteAct } from '../../store/audit.ts'
import { endObservations } from '../../store/endObservations.ts'
import { importObservations } from '../../store/importObservations.ts'
import { compareWithKept } from '../../store/keptCompared.ts'
import { packRows } from '../../store/packedRows.ts'
import { listPosts } from '../../store/posts.ts'
import { publishedAddresses } from '../../store/publishedAddresses.ts'
import { findRepeat, saidBy } from '../../store/reachImports.ts'
import { keepReachMapping, readReachMapping } from '../../store/reachMappings.ts'
import { readSettings } from '../../store/settings.ts'
import { knownCampaigns } from '../knownCampaigns.ts'
import { placeReaderOf } from '../placeReader.ts'
import { postAtAddress } from '../postAtAddress.ts'
import { type ReachFileDeps, readReachFile } from '../reachFile.ts'
import type { OnProgress } from './runImport.ts'

/** So much of the reading is done when the file has been taken apart, and its rows are still to be understood. */
const readShare = 0.5

/** Rows shown of a file that has not been taken in. */
const previewRows = 6

/** Who takes a file in, and at which instant. */
export interface EnteredBy {
  readonly at: string
  readonly actor: string
}

/** What a file is, as far as it says so itself. @throws RundbrevError as `readReachFile` does */
export async function lookAtReach(
  deps: ReachFileDeps,
  file: Input<'reach.lookAtFile'>,
): Promise<ReachFileLook> {
  const { database } = deps.workspace
  const records = await readReachFile(deps, file)
  const recognised = recognise(records)
  // JSON of no known source has no columns that anybody could be asked about.
  const isKnownJson = records.json !== undefined && recognised.length > 0
  const table = isKnownJson ? matomoTable(records.json) : tableUnder(records.sheets[0])
  const headings = table?.headings ?? []
  const kept = readReachMapping(database, headings)
  const named = Object.entries(mapByAliases(headings)).map(([column, at]) => [column, headings[at] ?? ''])
  return {
    sha256: sha256Of(file.bytes),
    recognised: recognised.map(({ signs, measures, ...rest }) => ({
      ...rest,
      signs: [...signs],
      measures: [...measures],
    })),
    headings: [...headings],
    preview: (table?.rows ?? [])
      .slice(0, previewRows)
      .map(({ cells }) => headings.map((_, column) => cells[column] ?? '')),
    rows: table?.rows.length ?? 0,
    mapping: kept ?? Object.fromEntries(named),
    isMappingKept: kept !== undefined,
    suggestedPeriod: periodInName(file.fileName),
    repeat: repeatOf(findRepeat(database, contentHash(records))),
  }
}

/**
 * Takes a file's numbers in: rows that are fine are kept, the others are reported with row, column and reason. What is kept already word
 * for word is not kept twice. Where the file brings anew what has been measured in the same days, nothing is taken in until somebody says
 * which is to count.
 *
 * @param by when its rows are entered, and by whom
 * @throws RundbrevError `table-…`, `sheet-…`, `reach-source-differs`, `reach-source-unknown`, `reach-period-missing`, `reach-imported-before`, and what `onProgress` throws: then nothing is kept
 */
export async function takeInReach(
  deps: ReachFileDeps,
  input: Input<'reach.import'>,
  { at, actor }: EnteredBy,
  onProgress: OnProgress = () => {},
): Promise<ReachImportReport> {
  const { database } = deps.workspace
  const { fileName, bytes, overlap = 'refuse' } = input
  onProgress('reading', 0, 0)
  const records = await readReachFile(deps, input)
  onProgress('reading', readShare, 0)
  const source = input.source ?? 'generic'
  const { rows: all, rejected, leftOut } = readAs(deps, records, source, input)
  const rows = taken(all, input.measures)
  onProgress('reading', 1, rows.length)
  const hash = contentHash(records)
  const repeat = findRepeat(database, hash)
  if (
    repeat !== undefined &&
    overlap !== 'both' &&
    repeat.said !== saidBy(rows.map(({ content }) => content))
  )
    throw importedBefore(fileName, repeat)
  const report = {
    ...{ source, rejected: [...rejected], leftOut: [...leftOut], repeat: repeatOf(repeat) },
    unknownCounty: rows.flatMap(({ row, content: { county, abroad, placeText } }) =>
      county === null && !abroad ? [{ row, value: placeText }] : [],
    ),
  }
  const file = {
    fileName,
    sha256: sha256Of(bytes),
    source,
    contentHash: hash,
    rejected: rejected.length,
    rows,
  }
  const packed = packRows(database, rows)
  // Compared in the transaction that writes: nobody can add the same in between.
  const done = database.transaction(() => {
    const compared = compareWithKept(database, packed)
    if (overlap === 'refuse' && compared.overlaps.length > 0) {
      const nothing = { importId: null, added: 0, unchanged: 0, superseded: 0 }
      return { ...nothing, overlaps: [...compared.overlaps] }
    }
    onProgress('writing', 0, rows.length)
    const ending = overlap === 'newer' ? compared.ids : []
    const superseded = endObservations(database, ending, 'superseded', at)
    const kept = importObservations(database, file, at, compared, (share) =>
      onProgress('writing', share, rows.length),
    )
    if (kept.importId !== null) {
      const values = {
        importId: kept.importId,
        source,
        added: kept.added,
        superseded,
        rejected: rejected.length,
      }
      noteAct(database, { at, actor, action: 'reach.imported', details: { values } })
    }
    return { superseded, ...kept, overlaps: [] }
  })
  if (source === 'generic' && input.mapping !== undefined) {
    const headings = headingsUnder(records.sheets[0])
    keepReachMapping(database, headings, input.mapping, at)
  }
  return { ...report, ...done }
}

function readAs(
  deps: ReachFileDeps,
  records: FileRecords,
  source: ReachSourceId,
  input: Pick<Input<'reach.import'>, 'mapping' | 'said'>,
) {
  const file = records.fileName
  const importer = importerOf(source)
  if (importer === undefined)
    throw new RundbrevError('reach-source-unknown', { file }, { source, accepted: 'generic' })
  const recognised = recognise(records)
  const own = recognised.find((one) => one.source === source)
  const [likeliest] = recognised
  const isTold = source === 'generic' && input.mapping !== undefined
  if (own === undefined && !isTold && likeliest !== undefined) {
    const values = { file, source: nameOf(deps, source), looksLike: nameOf(deps, likeliest.source) }
    throw new RundbrevError('reach-source-differs', { file }, { ...values, use: likeliest.source })
  }
  const known = knownOf(deps, records, source, input)
  const needsPeriod = own?.needsPeriod ?? importer.recognises(records).needsPeriod
  if (source !== 'generic' && needsPeriod && known.period === null)
    throw new RundbrevError('reach-period-missing', { file, field: 'period' }, { file })
  return importer.read(records, known)
}

function knownOf(
  deps: ReachFileDeps,
  records: FileRecords,
  source: ReachSourceId,
  { mapping, said = {} }: Pick<Input<'reach.import'>, 'mapping' | 'said'>,
): KnownToImporters {
  const { database } = deps.workspace
  const period = said.period === undefined || said.period === '' ? null : readPeriod(said.period)
  if (period === undefined)
    throw new RundbrevError('reach-period-unreadable', { field: 'period' }, { period: said.period ?? '' })
  if (period !== null && period.from > period.to)
    throw new RundbrevError('period-reversed', { field: 'period' }, { ...period })
  const t = createTranslator(readSettings(database).language)
  const isWeb = source === 'matomo' || source === 'plausible' || source === 'ga4' || source === 'campaigns'
  const headings = headingsUnder(records.sheets[0])
  const name = said.source || (source === 'generic' ? '' : sourceNames[source])
  const readPlace = placeReaderOf(deps)
  return {
    placeOf: (text, asked) => readPlace(text, { source: name, ...asked }),
    posts: listPosts(database),
    postAt: postAtAddress(publishedAddresses(database)),
    ...(source === 'campaigns' && { campaigns: knownCampaigns(deps) }),
    period,
    source: name,
    channel:
      said.channel || (isWeb ? t('reachImport.website') : source === 'generic' ? '' : sourceNames[source]),
    metric: said.metric ?? '',
    mapping: mapping ?? readReachMapping(database, headings) ?? null,
  }
}

/** Of what counts contacts only the first measure, since two of one source count the same occasions; all that counts something else. */
function taken(rows: readonly ReadRow[], measures: readonly string[] | undefined): readonly ReadRow[] {
  if (measures !== undefined)
    return rows.filter(({ content: { measure } }) => measure === null || measures.includes(measure))
  const first = rows.find(({ content }) => countsContacts(content))?.content.measure ?? null
  return rows.filter(({ content }) => !countsContacts(content) || content.measure === first)
}

function countsContacts({ metric, measure }: ObservationContent): boolean {
  return measure !== null && contactMetrics.includes(metric)
}

function nameOf(deps: ReachFileDeps, source: ReachSourceId): string {
  if (source !== 'generic') return sourceNames[source]
  return createTranslator(readSettings(deps.workspace.database).language)('reachImport.source.generic')
}

function importedBefore(file: string, repeat: ReachRepeat): RundbrevError {
  const { importId, fileName: earlier, at, source } = repeat
  return new RundbrevError(
    'reach-imported-before',
    { file },
    { file, earlier, source, day: at.slice(0, 10), importId },
  )
}

function repeatOf(found: ReachRepeat | undefined): ReachRepeat | null {
  if (found === undefined) return null
  const { importId, fileName, source, at } = found
  return { importId, fileName, source, at }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
