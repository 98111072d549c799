import { z } from 'zod'

/**
 * What a channel may keep secret: the server's password, the inbox's own, tokens of OAuth 2 (as JSON), the key that signs
 * letters, what Google gives a registered application beside its id, the key that another engine's API is asked with, and that
 * key's session token where it is a temporary one.
 */
export const SecretPurpose = z.enum(['password', 'inbox', 'oauth', 'dkim', 'client', 'key', 'session'])
export type SecretPurpose = z.infer<typeof SecretPurpose>
