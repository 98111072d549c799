import { BlueskyFields } from './BlueskyFields.tsx'
import { MastodonFields } from './MastodonFields.tsx'
import { RegisteredFields } from './RegisteredFields.tsx'
import type { NetworkFieldsProps } from './useAccountForm.ts'

/** What a network needs to know of an account. */
export function NetworkFields({ form, onSignedIn }: NetworkFieldsProps) {
  const { config } = form
  switch (config.network) {
    case 'bluesky':
      return <BlueskyFields form={form} config={config} />
    case 'mastodon':
      return <MastodonFields form={form} config={config} onSignedIn={onSignedIn} />
    case 'facebook':
    case 'linkedin':
    case 'x':
      return <RegisteredFields form={form} config={config} onSignedIn={onSignedIn} />
  }
}
