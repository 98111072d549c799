/** How long a server may take, in milliseconds. Each is for the whole of something, however it is spread: a byte now and then is no answer. */
export interface Patience {
  /** To connect, encrypt, greet and sign in. */
  readonly opening: number
  /** From MAIL to the server's word that the message may come. */
  readonly beforeData: number
  /** From the message's first byte to the server's answer to its final dot. */
  readonly afterData: number
  /** Without a byte at all. */
  readonly silence: number
}

/** What a client owes a server (RFC 5321, 4.5.3.2): five minutes each for MAIL and RCPT, two for DATA, ten for the final dot; and a message may be long on a slow line. */
export const usualPatience: Patience = {
  opening: 2 * 60_000,
  beforeData: 12 * 60_000,
  afterData: 30 * 60_000,
  silence: 10 * 60_000,
}

/** More than any server has to say in one reply, by far. */
export const longestReply = 64 * 1024
