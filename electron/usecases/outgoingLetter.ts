import type { Letter } from '../delivery/composeMessage.ts'
import { readDkimKey } from '../delivery/dkim.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { FrozenRendering } from '../store/renderings.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { sentImage } from './renditions.ts'

type Channel = Extract<ChannelRow, { kind: 'email' }>
type Rendered = Omit<FrozenRendering, 'mjml'>

/**
 * A rendered letter with all that its messages are made of: images by their bytes, the channel's say, and its signing key.
 *
 * @throws RundbrevError `not-found` for an image that is gone, `dkim-key-missing`, `dkim-key-invalid`
 */
export function outgoingLetter(deps: Deps, { id, name, config }: Channel, rendered: Rendered): Letter {
  // Other engines sign by themselves.
  const dkim = config.engine === 'smtp' ? config.dkim : null
  const signing = dkim === null ? null : readDkimKey(dkim, deps.secrets.get(id, 'dkim'), name)
  return { ...unsignedLetter(deps, config, rendered), signing }
}

/** The same before it is signed, which adds some hundred bytes: to be measured. @throws RundbrevError `not-found` */
export function unsignedLetter(
  deps: Deps,
  channel: Channel['config'],
  { subject, html, text, assets, calendars }: Rendered,
): Letter {
  const { database, identityKey } = deps.workspace
  return {
    ...{ subject, html, text, calendars, identityKey, channel },
    images: assets.map((sha256) => sentImage(deps, sha256)),
    signing: null,
    organisation: readSettings(database).organisation.name,
    geo: deps.geo,
  }
}
