import type { TFunction } from 'i18next'
import Papa from 'papaparse'
import type { DryRun, PlannedTime } from '../contract/dryRun.ts'
import { neutraliseCell } from '../text/spreadsheetCell.ts'
import { conflictTexts } from './conflictText.ts'

const columns = ['day', 'weekday', 'week', 'time', 'title', 'channel', 'to', 'back', 'warnings'] as const

/** A heading and a row for each time, as texts. */
export function dryRunRows({ times }: DryRun, t: TFunction): string[][] {
  const weekday = new Intl.DateTimeFormat(t('common.locale'), { weekday: 'short', timeZone: 'UTC' })
  return [
    columns.map((name) => t(`planning.dryRun.column.${name}`)),
    ...times.map((time) => {
      const day = time.wallTime.slice(0, 10)
      return [
        ...[day, weekday.format(new Date(`${day}T00:00:00Z`)), String(time.week)],
        ...[time.wallTime.slice(11, 16), time.postTitle, time.channelName, readers(time, t)],
        time.comesBack ? t('planning.dryRun.yes') : '',
        remarks(time, t).join('; '),
      ]
    }),
  ]
}

/** With semicolons and CRLF, as spreadsheets in Sweden open it; nothing in it is taken for a formula. */
export function dryRunCsv(dryRun: DryRun, t: TFunction): string {
  const cells = dryRunRows(dryRun, t).map((row) => row.map(neutraliseCell))
  return `${Papa.unparse(cells, { delimiter: ';', newline: '\r\n' })}\r\n`
}

function readers({ channelKind, segmentName }: PlannedTime, t: TFunction): string {
  if (channelKind !== 'email') return ''
  return segmentName ?? t('planning.dryRun.everybody')
}

function remarks(time: PlannedTime, t: TFunction): string[] {
  const { movedFrom } = time
  const moved = movedFrom === null ? [] : [t('planning.dryRun.moved', { day: movedFrom })]
  return [...conflictTexts(time, t), ...moved]
}
