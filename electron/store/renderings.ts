import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { CalendarFile } from '../../shared/newsletter/calendarFile.ts'
import type { Database } from './database.ts'
import { renderings } from './schema.ts'

/** A newsletter as it is sent, before it is made personal. */
export interface FrozenRendering {
  readonly subject: string
  readonly mjml: string
  readonly html: string
  readonly text: string
  /** SHA-256 of each asset that the HTML shows. */
  readonly assets: readonly string[]
  readonly calendars: readonly CalendarFile[]
}

export interface SentTo {
  readonly name: string
  readonly rule: string
}

/** Keeps what a publication sends, and whom to, with the SHA-256 of it all, so that a later change can be told. */
export function insertRendering(
  database: Database,
  publicationId: PublicationId,
  rendering: FrozenRendering,
  { now, segment }: { readonly now: string; readonly segment: SentTo | null },
): void {
  const { subject, mjml, html, text } = rendering
  const assets = [...rendering.assets]
  database
    .insert(renderings)
    .values({
      publicationId,
      subject,
      mjml,
      html,
      text,
      assets,
      calendars: [...rendering.calendars],
      sha256: fingerprint(rendering),
      segment: segment && { name: segment.name, rule: segment.rule },
      createdAt: now,
    })
    .run()
}

/** undefined before the publication has started. */
export function readRendering(
  database: Database,
  publicationId: PublicationId,
): (FrozenRendering & { readonly sha256: string }) | undefined {
  return database.select().from(renderings).where(eq(renderings.publicationId, publicationId)).get()
}

/** Whether it still is what was frozen when the publication started. */
export function isAsFrozen(rendering: FrozenRendering & { readonly sha256: string }): boolean {
  return fingerprint(rendering) === rendering.sha256
}

/** Whom a publication is for, as the rule read when it started; null for every contact, or where it has not started. */
export function readSentTo(database: Database, publicationId: PublicationId): SentTo | null {
  const { segment } = renderings
  const row = database
    .select({ segment })
    .from(renderings)
    .where(eq(renderings.publicationId, publicationId))
    .get()
  return row?.segment ?? null
}

/** Over the parts in a fixed order, each with its length before it, so that no two different letters share it. */
function fingerprint({ subject, mjml, html, text, assets, calendars }: FrozenRendering): string {
  const hash = createHash('sha256')
  const files = calendars.map((file) => JSON.stringify(file))
  for (const part of [subject, mjml, html, text, ...assets, ...files]) {
    const bytes = Buffer.from(part, 'utf8')
    hash.update(`${bytes.byteLength}\n`).update(bytes)
  }
  return hash.digest('hex')
}
