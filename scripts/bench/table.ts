import type { BenchResult } from './results.ts'
import type { Row } from './row.ts'
import { amountText, goalText, metText, numberText } from './texts.ts'

/** What one benchmark has measured, as lines for a terminal: each row beside its floor, with its goal and whether it was met. */
export function tableOf({ title, rows, notHere }: BenchResult): string {
  if (notHere !== undefined) return `${title}: ${notHere}`
  const width = Math.max(...rows.map(({ name }) => name.length))
  return [title, ...rows.map((row) => lineOf(row, width))].join('\n')
}

function lineOf(row: Row, width: number): string {
  const { name, ours, floor, floorName, unit, ratio, spread } = row
  const parts = [
    name.padEnd(width),
    amountText(ours, unit).padStart(14),
    `(${spread.map(numberText).join('–')})`.padEnd(16),
    `${numberText(ratio)} ×`.padStart(8),
    `${floorName} (${amountText(floor, unit)})`,
  ]
  const goal = row.goal === null ? '' : `   ${metText(row)}: ${goalText(row)}`
  return `  ${parts.join('  ')}${goal}`
}
