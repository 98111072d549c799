import type { TFunction } from 'i18next'
import { csvText } from '../../shared/audience/contactsCsv.ts'
import type { MediaMention } from '../../shared/reach/mediaMention.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import { listMediaMentions } from '../store/mediaMentions.ts'
import type { Deps } from './deps.ts'
import type { NotedFile } from './notedFile.ts'
import { noteReach } from './reach.ts'
import { reachFileName } from './reachFiles/reachFileName.ts'

const columns = [
  ...(['day', 'outlet', 'kind', 'title', 'programme', 'county', 'link'] as const),
  ...(['audience', 'audienceSource', 'post', 'note'] as const),
] as const

/** A period's mentions as CSV: an import knows the headings of either language, so that the list reads back as it was. */
export function mentionsFile(deps: Deps, period: ReportPeriod, t: TFunction): NotedFile {
  const mentions = listMediaMentions(deps.workspace.database, { period })
  const headings = columns.map((column) => t(`media.file.${column}`))
  const cells = mentions.map((mention) => {
    const said = cellsOf(mention, deps, t)
    return columns.map((column) => said[column])
  })
  return {
    fileName: reachFileName('mentions', period, 'csv', t),
    bytes: new TextEncoder().encode(csvText([headings, ...cells])),
    noteSaved: () => noteReach(deps, 'mentions.exported', { rows: mentions.length, format: 'csv' }),
  }
}

function cellsOf(
  mention: MediaMention,
  { geo }: Deps,
  t: TFunction,
): Record<(typeof columns)[number], string> {
  const { day, outlet, kind, title, programme, counties, link, audience, audienceSource } = mention
  const nameOf = (code: string) => geo.counties.find((county) => county.code === code)?.short ?? code
  return {
    ...{ day, outlet, title, programme, audienceSource, note: mention.note, link: link ?? '' },
    kind: t(`media.kind.${kind}`),
    county: counties.length === 0 ? t('media.country') : counties.map(nameOf).join(', '),
    audience: audience === null ? '' : String(audience),
    post: mention.postId === null ? '' : String(mention.postId),
  }
}
