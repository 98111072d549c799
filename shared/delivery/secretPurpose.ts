import { z } from 'zod'

/**
 * What a channel may keep secret: the server's password, the inbox's own, tokens of OAuth 2 (as JSON), the key that signs
 * letters, and what Google gives a registered application beside its id.
 */
export const SecretPurpose = z.enum(['password', 'inbox', 'oauth', 'dkim', 'client'])
export type SecretPurpose = z.infer<typeof SecretPurpose>
