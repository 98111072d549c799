import type { TFunction } from 'i18next'
import type { SenderFinding } from '../delivery/senderFinding.ts'

/** What DNS says of a sender, in a person's language; `remedy` is '' where there is nothing to mend. */
export function describeSender(
  { code, values }: SenderFinding,
  t: TFunction,
): { readonly message: string; readonly remedy: string } {
  // The values differ per code and are only known at run time, so this place leaves the typed keys.
  const say = t as (key: string, values: SenderFinding['values']) => string
  return {
    message: say(`sendCheck.sender.${code}.message`, values),
    remedy: nothingToMend.has(code) ? '' : say(`sendCheck.sender.${code}.remedy`, values),
  }
}

const nothingToMend: ReadonlySet<SenderFinding['code']> = new Set([
  ...(['spf-good', 'dkim-good', 'dkim-seen', 'dmarc-good', 'aligned-both', 'aligned-dkim'] as const),
  ...(['spf-unanswered', 'dkim-unanswered', 'dmarc-unanswered'] as const),
])
