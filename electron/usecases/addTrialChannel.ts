import { newOutbox } from '../../shared/delivery/newOutbox.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { insertEmailChannel } from '../store/channels.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/** Gives the example a way for letters that leads nowhere, so that sending can be tried there, too. */
export function addTrialChannel({ workspace: { database }, now }: Deps): void {
  const { organisation, language } = readSettings(database)
  const name = createTranslator(language)('start.email.channelName')
  insertEmailChannel(database, { name, config: newOutbox(organisation), now: instantText(now()) })
}
