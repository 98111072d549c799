import type { Goal, Row } from './row.ts'

/** A number as wide as it needs to be to be told from another: "0.84", "13.2", "1,204". */
export function numberText(value: number): string {
  const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** "13.2 ms" */
export function amountText(value: number, unit: Row['unit']): string {
  return `${numberText(value)} ${unit}`
}

/** "at most 2 ×", "at least 0.8 ×", "at most 50 ms", "at most 60 MB above"; "–" where there is none. */
export function goalText({ goal, better, unit }: Pick<Row, 'goal' | 'better' | 'unit'>): string {
  return goal === null ? '–' : `${better === 'less' ? 'at most' : 'at least'} ${wanted(goal, unit)}`
}

function wanted(goal: Goal, unit: Row['unit']): string {
  switch (goal.kind) {
    case 'ratio':
      return `${goal.ratio} ×`
    case 'absolute':
      return `${goal.value} ${unit}`
    case 'above':
      return `${goal.value} ${unit} above`
  }
}

/** "met", "MISSED", "–" */
export function metText({ met }: Pick<Row, 'met'>): string {
  return met === null ? '–' : met ? 'met' : 'MISSED'
}
