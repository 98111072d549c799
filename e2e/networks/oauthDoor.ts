import { createHash, randomBytes } from 'node:crypto'
import type { Answer, Asked } from './networkServer.ts'

/** What a network compares when somebody signs in with its page (RFC 6749, 4.1; RFC 7636; RFC 8252). */
export interface DoorRules {
  readonly clientId: string
  /** Letter by letter, as it is registered. */
  readonly redirectUri: string
  readonly scope: string
  /** Whether a proof must come, or must not. */
  readonly proof: 'wanted' | 'refused'
  readonly refuse: (rule: string) => never
}

/** The page on which a person says yes, and the code that it gives, good for one use. */
export function oauthDoor({ clientId, redirectUri, scope, proof, refuse }: DoorRules) {
  const codes = new Map<string, string | null>()
  const mustBe = (what: string, given: string | null, wanted: string) => {
    if (given !== wanted) refuse(`${what}: ${given}`)
  }
  return {
    authorize({ query }: Asked): Answer {
      mustBe('response_type', query.get('response_type'), 'code')
      mustBe('client_id', query.get('client_id'), clientId)
      mustBe('redirect_uri', query.get('redirect_uri'), redirectUri)
      mustBe('scope', query.get('scope'), scope)
      const [state, challenge] = [query.get('state') ?? '', query.get('code_challenge')]
      if (state.length < 20) refuse('state')
      if (proof === 'wanted') mustBe('code_challenge_method', query.get('code_challenge_method'), 'S256')
      if ((challenge === null) !== (proof === 'refused')) refuse('code_challenge')
      const code = randomBytes(16).toString('base64url')
      codes.set(code, challenge)
      const back = new URL(redirectUri)
      back.search = new URLSearchParams({ code, state }).toString()
      return { status: 302, headers: { location: back.href } }
    },
    /** The form that brings a code back; whoever shows it is asked about elsewhere. */
    exchange(form: URLSearchParams): void {
      const code = form.get('code') ?? ''
      const challenge = codes.get(code)
      if (challenge === undefined) refuse('code')
      codes.delete(code)
      mustBe('redirect_uri', form.get('redirect_uri'), redirectUri)
      const verifier = form.get('code_verifier')
      const shown = verifier === null ? null : createHash('sha256').update(verifier).digest('base64url')
      if (shown !== challenge) refuse('code_verifier')
    },
  }
}
