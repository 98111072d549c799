/** What stands in a ledger row in place of the address of a person who has been erased. */
export const erasedAddress = 'erased'

/** "550 5.1.1" of "550 5.1.1 <rektor@…> user unknown" (RFC 5321, 4.2; RFC 3463); a server may name anybody in the rest. */
export function statusOf(response: string): string {
  return /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?(?=\s|$)/.exec(response)?.[0] ?? ''
}
