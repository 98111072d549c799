import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { instantText } from '../../shared/schedule/instantText.ts'

/** An instant as a network wrote it, in our own form. */
export const WrittenInstant = z.string().transform((text, context) => {
  try {
    return instantText(Temporal.Instant.from(text))
  } catch {
    context.addIssue({ code: 'custom', message: 'no instant' })
    return z.NEVER
  }
})

/** Milliseconds since 1970, as far as Temporal counts. */
export const CountedInstant = z.number().int().min(0).max(8.64e15)
