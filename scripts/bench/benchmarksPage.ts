import { type BenchResult, missedOf, type Results } from './results.ts'
import type { Row } from './row.ts'
import { amountText, goalText, metText, numberText } from './texts.ts'

/** The whole run as docs/benchmarks.md: what was measured on what, each number beside its floor, and what each of them means. */
export function benchmarksPage(results: Results): string {
  const { day, machine, benchmarks } = results
  const missed = missedOf(results).length
  const goals = benchmarks.flatMap(({ rows }) => rows.filter(({ goal }) => goal !== null)).length
  return `${[
    '# Benchmarks',
    'Made by `npm run bench`; not written by hand. What is fast on one machine is slow on another, so each number stands beside its floor: the least that anybody could do for the same, measured in the same run. Trust the ratios. A run that misses a goal ends with an error.',
    [
      `- Run: ${day}. ${goals - missed} of ${goals} goals met.`,
      `- Machine: ${machine.cores} cores, ${machine.memoryGB} GB of memory, ${machine.system}.`,
      `- Node ${machine.node}, Electron ${machine.electron}, SQLite ${machine.sqlite}.`,
      '- Spread: the middle half of the rounds where there are eight or more, else the least and the most.',
    ].join('\n'),
    ...benchmarks.map(sectionOf),
  ].join('\n\n')}\n`
}

function sectionOf({ name, title, rows, notHere }: BenchResult): string {
  const heading = `## ${title}`
  if (notHere !== undefined) return `${heading}\n\nNot in this run: ${notHere}.`
  const head = ['Measured', 'Rundbrev', 'Spread', 'Floor', 'Ratio', 'Goal', '']
  const table = [head, head.map(() => '---'), ...rows.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`)
  const meaning = rows.map(({ name: of, what, floorName }) => `- *${of}.* ${what} Floor: ${floorName}.`)
  return [heading, `\`npm run bench -- --only ${name}\``, table.join('\n'), meaning.join('\n')].join('\n\n')
}

function cellsOf(row: Row): string[] {
  const { name, ours, floor, unit, ratio, spread, rounds } = row
  return [
    ...[name, amountText(ours, unit), `${spread.map(numberText).join('–')} (${rounds})`],
    ...[
      amountText(floor, unit),
      `${numberText(ratio)} ×`,
      goalText(row),
      row.goal === null ? '' : metText(row),
    ],
  ].map((cell) => cell.replaceAll('|', '\\|'))
}
