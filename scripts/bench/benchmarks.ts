import type { Benchmark } from './benchmark.ts'
import { contacts } from './contacts.ts'
import { imports } from './import.ts'
import { letters } from './letters.ts'
import { reachReports } from './reach.ts'
import { searches } from './search.ts'
import { segmentCounts } from './segments.ts'
import { sending } from './sending.ts'
import { sendingMemory } from './sendingMemory.ts'
import { startUp } from './startUp.ts'
import { tickLooks } from './tick.ts'
import { typing } from './typing.ts'

/** Every benchmark of the project, in the order of the page. */
export const benchmarks: readonly Benchmark[] = [
  ...[startUp, typing, letters],
  ...[imports, contacts, segmentCounts, searches],
  ...[tickLooks, sending, sendingMemory],
  reachReports,
]
