/** A server's reply, read: "550 5.1.1 No such user" (RFC 5321, 4.2; RFC 3463 for the enhanced code). */
export interface SmtpReply {
  /** 0 where the text does not begin with a reply code. */
  readonly code: number
  /** "5.1.1", null where the server gives none. */
  readonly enhanced: string | null
}

export function readReply(response: string): SmtpReply {
  const match = /^(\d{3})[ -]?(?:([245]\.\d{1,3}\.\d{1,3})(?:\s|$))?/.exec(response)
  return { code: Number(match?.[1] ?? 0), enhanced: match?.[2] ?? null }
}

/** 4yz: try again later. */
export function isTransient({ code }: SmtpReply): boolean {
  return code >= 400 && code < 500
}

/** 5yz, except 503 (bad sequence of commands), which says that the session went wrong and not the message. */
export function isPermanent({ code }: SmtpReply): boolean {
  return code >= 500 && code < 600 && code !== 503
}

/** x.7.z: security or policy (RFC 3463, 3.8): about us, not about the recipient. */
export function isPolicy({ enhanced }: SmtpReply): boolean {
  return enhanced?.split('.')[1] === '7'
}

/** x.1.z and x.2.z: the address or its mailbox (RFC 3463, 3.2 and 3.3). */
export function isAboutRecipient({ enhanced }: SmtpReply): boolean {
  const subject = enhanced?.split('.')[1]
  return subject === '1' || subject === '2'
}

const unknownAddress = new Set(['5.1.1', '5.1.6', '5.1.10'])

/**
 * Nobody has this address, for good: no such mailbox, or moved away (RFC 3463, 3.2), or a domain that takes no mail at all
 * (RFC 7505). Not 5.1.2, which a name server's bad hour can look like, and not a refusal without an enhanced code.
 */
export function isAddressUnknown(reply: SmtpReply): boolean {
  return isPermanent(reply) && reply.enhanced !== null && unknownAddress.has(reply.enhanced)
}

/** 530, 534, 535, 538: sign in first, or differently (RFC 4954, 6). */
export function isAboutAuthentication({ code }: SmtpReply): boolean {
  return code === 530 || code === 534 || code === 535 || code === 538
}
