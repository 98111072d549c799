import { Worker } from 'node:worker_threads'
import { strFromU8, unzipSync } from 'fflate'
import { Temporal } from 'temporal-polyfill'
import { expect, it, vi } from 'vitest'
import type { ContractEvent } from '../../shared/contract/contract.ts'
import { asWork, cancelWork } from './work.ts'
import { writeSheet } from './writeSheet.ts'
import { writeTable } from './writeTable.ts'

/** So many rows that their sheet, and the texts in it, are packed in several pieces. */
const rows = Array.from({ length: 12_000 }, (_, row) => [
  ...[`kansli${row}@lycksele.example`, `Kansliet ${row}`, 'rektor', `Lycksele kommun, enhet ${row}`, ''],
  ...['Lycksele', 'Västerbotten', 'sv', 'medlem, press', `Ringde om årsmötet, återkom vecka ${row}`],
])

it('tells of a workbook how much is written and then how much is packed, to its end', async () => {
  const told: number[] = []
  const bytes = await writeSheet(rows, 'Blad', { underWay: (done) => told.push(done / rows.length) })
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect(told[0]).toBe(0)
  const within = (from: number, to: number) => told.filter((done) => done > from && done < to).length
  expect(within(0, 0.6)).toBeGreaterThan(20)
  expect(within(0.6, 0.8)).toBeGreaterThan(1)
  expect(within(0.8, 1)).toBeGreaterThan(0)
  expect(told.at(-1)).toBe(1)
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet.match(/<row /g)).toHaveLength(rows.length)
})

it('ends the thread that writes a workbook when it is called off', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate')
  let passed = 0
  const surroundings = {
    // Time goes on whenever it is asked for: all that is done is told.
    now: () => {
      passed += 1000
      return Temporal.Instant.fromEpochMilliseconds(passed)
    },
    // In the midst of its rows.
    emit: ({ name, payload }: ContractEvent) => {
      if (name === 'work.progress' && payload.done > 0) cancelWork('save-contacts')
    },
  }
  const writing = asWork(surroundings, 'save-contacts', (underWay) =>
    writeTable(underWay, rows, 'xlsx', 'Blad'),
  )
  await expect(writing).rejects.toMatchObject({ code: 'work-cancelled' })
  expect(ended).toHaveBeenCalledTimes(1)
  expect(await ended.mock.results[0]?.value).toBe(1)
  ended.mockRestore()
})
