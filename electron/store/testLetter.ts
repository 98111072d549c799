import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import { ChannelId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { settings } from './schema.ts'

/** Where a test was sent last. */
const LatestTest = z.object({ to: z.string(), channelId: ChannelId })
export type LatestTest = z.infer<typeof LatestTest>

/** The setting's key. It stands beside the settings that are saved together (settings.ts), and is written by itself. */
const key = 'testLetter'

/** undefined where no test has been sent. */
export function readLatestTest(database: Database): LatestTest | undefined {
  const row = database.select().from(settings).where(eq(settings.key, key)).get()
  return LatestTest.safeParse(row?.value).data
}

export function writeLatestTest(database: Database, value: LatestTest): void {
  database
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run()
}

/** Whether the latest test went to an address. @param emailKey normalised by parseEmailAddress */
export function isTestedTo(database: Database, emailKey: string): boolean {
  const reading = parseEmailAddress(readLatestTest(database)?.to ?? '')
  return reading.kind === 'address' && reading.key === emailKey
}

/** @param emailKey normalised by parseEmailAddress */
export function forgetTestsTo(database: Database, emailKey: string): void {
  if (isTestedTo(database, emailKey)) database.delete(settings).where(eq(settings.key, key)).run()
}
