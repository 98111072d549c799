/**
 * What a failed delivery says. hard: nobody has this address, for good. soft: not now (full, away, a server that does not
 * answer); what happens again and again counts as hard. policy: the letter or its sender was refused, which says nothing
 * about the person.
 */
export const bounceWeights = ['hard', 'soft', 'policy'] as const
export type BounceWeight = (typeof bounceWeights)[number]

/** Detail codes under 5.1 that are about the recipient (RFC 3463, 3.2; 5.1.10: RFC 7505). 5.1.7 and 5.1.8 are the sender's. */
const unknownAddress = new Set(['5.1.1', '5.1.3', '5.1.6', '5.1.10'])

/** As servers put it that give no code, or only 5.0.0. A mailbox that is only "unavailable" may be back tomorrow. */
const unknownWords =
  /user unknown|unknown (?:user|recipient|local part|mailbox)|no such (?:user|recipient|mailbox|address|person)|(?:user|recipient|mailbox|account|address)[^.\n]{0,60}(?:does not exist|doesn'?t exist|not found|no longer exists)|recip(?:ient)?notfound|no mailbox here by that name|address (?:couldn'?t|could not|wasn'?t) be found|address not found|invalid recipient|not a known user|finns inte|okänd (?:mottagare|användare|adress)|hittades inte|hittade inte (?:mottagaren|adressen)/i

/** Exchange Online's words for an address that its directory does not have (Directory Based Edge Blocking). */
const notInDirectory = /5\.4\.1\b.{0,40}recipient address rejected/is

const policyWords =
  /spam|blacklist|block ?list|blocked using|policy|dmarc|spf\b|not allowed to send|message (?:too large|size exceeds)|svartlist|skräppost/i

/**
 * @param status an enhanced status code, "5.1.1" (RFC 3463); '' where the report gives none
 * @param diagnostic what the recipient's server said; may be anything
 */
export function weighBounce(status: string, diagnostic: string): BounceWeight {
  const [group, subject] = status.split('.')
  if (unknownAddress.has(status)) return 'hard'
  if (group === '4') return 'soft'
  if (notInDirectory.test(diagnostic)) return 'hard'
  if (subject === '7' || subject === '6' || status === '5.3.4' || status === '5.2.3') return 'policy'
  if (status === '5.1.7' || status === '5.1.8') return 'policy'
  if (subject !== undefined && subject !== '0' && status !== '5.1.0') return 'soft'
  if (/\b4\d\d[ -]/.test(diagnostic)) return 'soft'
  if (unknownWords.test(diagnostic)) return 'hard'
  return policyWords.test(diagnostic) ? 'policy' : 'soft'
}
