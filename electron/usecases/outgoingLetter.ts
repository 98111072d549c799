import type { Letter } from '../delivery/composeMessage.ts'
import { readDkimKey } from '../delivery/dkim.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { FrozenRendering } from '../store/renderings.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { sentImage } from './renditions.ts'

/**
 * A rendered letter with all that its messages are made of: images by their bytes, the channel's say, and its signing key.
 *
 * @throws RundbrevError `not-found` for an image that is gone, `dkim-key-missing`, `dkim-key-invalid`
 */
export function outgoingLetter(
  deps: Deps,
  { id, name, config }: Extract<ChannelRow, { kind: 'email' }>,
  { subject, html, text, assets, calendars }: Omit<FrozenRendering, 'mjml'>,
): Letter {
  const { database, identityKey } = deps.workspace
  // Other engines sign by themselves.
  const dkim = config.engine === 'smtp' ? config.dkim : null
  return {
    ...{ subject, html, text, calendars, identityKey },
    images: assets.map((sha256) => sentImage(deps, sha256)),
    channel: config,
    signing: dkim === null ? null : readDkimKey(dkim, deps.secrets.get(id, 'dkim'), name),
    organisation: readSettings(database).organisation.name,
    geo: deps.geo,
  }
}
