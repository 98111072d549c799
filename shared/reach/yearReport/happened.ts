import type { TFunction } from 'i18next'
import type { County } from '../../geo/registry.ts'
import type { Annotation } from '../annotation.ts'
import type { MediaCoverageRow } from '../mediaCoverage.ts'
import {
  day,
  note,
  number,
  numberColumn,
  paragraph,
  type ReportSection,
  text,
  wordsColumn,
} from './document.ts'

/** In which counties we were seen, by kind of medium; null where nobody has seen us. */
export function mediaSection(
  {
    counties: shown,
    rows,
    aimed,
  }: {
    readonly counties: readonly string[]
    readonly rows: readonly MediaCoverageRow[]
    readonly aimed: number
  },
  counties: readonly County[],
  t: TFunction,
): ReportSection | null {
  if (rows.length === 0) return null
  const nameOf = (code: string) => counties.find((county) => county.code === code)?.name ?? code
  const kindOf = (kind: MediaCoverageRow['kind']) => t(`media.kind.${kind ?? 'other'}`)
  const everywhere = rows.filter(({ kind, reached }) => kind !== null && aimed > 0 && reached === aimed)
  const list = new Intl.ListFormat(t('common.locale'), { type: 'conjunction' })
  const named = everywhere.map(({ kind }) => t(`media.kinds.${kind ?? 'other'}`))
  const heading = t('reachOut.media')
  return {
    id: 'media',
    heading,
    blocks: [
      ...(named.length === 0
        ? []
        : [paragraph(t('media.coverage.sentence', { kinds: list.format(named), aimed }))]),
      {
        kind: 'table',
        name: heading,
        columns: [
          wordsColumn(t('media.coverage.kind')),
          ...shown.map((code) => numberColumn(nameOf(code))),
          ...[numberColumn(t('media.country')), numberColumn(t('reach.total'))],
        ],
        rows: rows.map((row) => ({
          kind: 'row',
          cells: [
            text(kindOf(row.kind)),
            ...shown.map((code) => number(row.counties[code as keyof typeof row.counties])),
            ...[number(row.country), number(row.total)],
          ],
        })),
      },
      note(t('media.how')),
    ],
  }
}

/** What the officer has noted on its day; null where nothing is. */
export function annotationsSection(
  annotations: readonly Pick<Annotation, 'day' | 'text'>[],
  t: TFunction,
): ReportSection | null {
  if (annotations.length === 0) return null
  const heading = t('reachOut.annotations')
  return {
    id: 'annotations',
    heading,
    blocks: [
      {
        kind: 'table',
        name: heading,
        columns: [wordsColumn(t('reachOut.day')), wordsColumn(t('reachOut.happened'))],
        rows: annotations.map((one) => ({ kind: 'row', cells: [day(one.day), text(one.text)] })),
      },
    ],
  }
}
