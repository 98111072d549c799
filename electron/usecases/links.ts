import type { LinkSettings, linksContract } from '../../shared/contract/links.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { type LinkRules, linkChannels } from '../../shared/links/linkRules.ts'
import { redirectFault } from '../../shared/links/redirectLink.ts'
import { hostOf } from '../../shared/links/tagLink.ts'
import { unknownPlaceholders } from '../../shared/links/tagValue.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { readLinkRules, readRedirectWord, writeLinkRules } from '../store/linkRules.ts'
import type { Deps } from './deps.ts'
import { campaignMonth } from './outgoingLinks.ts'
import { requirePost } from './savePost.ts'
import type { UseCases } from './useCase.ts'

export const links = {
  'links.settings': (deps) => settingsNow(deps),

  'links.save': (deps, { rules, understood }) => {
    const { database } = deps.workspace
    requireUsable(rules)
    const [before, after] = [mailRedirect(readLinkRules(database)), mailRedirect(rules)]
    if (after !== null && after !== before && !understood) {
      throw new RundbrevError('redirect-unconfirmed', { field: 'channels.email.redirect' })
    }
    database.transaction(() => {
      writeLinkRules(database, rules)
      if (after === before) return
      noteAct(database, {
        ...{ at: instantText(deps.now()), actor: deps.actor },
        ...(after === null
          ? { action: 'links.redirectEnded' }
          : { action: 'links.redirectConfirmed', details: { values: { address: after } } }),
      })
    })
    deps.emit({ name: 'area.changed', payload: { area: 'workspace' } })
    return settingsNow(deps)
  },

  'links.ofPost': (deps, { postId }) => ({
    rules: readLinkRules(deps.workspace.database),
    month: campaignMonth(deps, requirePost(deps, postId)),
  }),
} satisfies UseCases<keyof typeof linksContract>

function settingsNow({ workspace: { database } }: Deps): LinkSettings {
  const rules = readLinkRules(database)
  return { rules, confirmed: mailRedirect(rules) === null ? null : readRedirectWord(database) }
}

function mailRedirect(rules: LinkRules): string | null {
  return rules.channels.email?.redirect ?? null
}

/** @throws RundbrevError `link-domain`, `link-placeholder`, `redirect-address` */
function requireUsable(rules: LinkRules): void {
  for (const domain of rules.domains) {
    if (hostOf(domain) === null) throw new RundbrevError('link-domain', { field: 'domains' }, { domain })
  }
  for (const channel of [null, ...linkChannels] as const) {
    const here = channel === null ? undefined : rules.channels[channel]
    const templates = Object.values((channel === null ? rules.tags : here?.tags) ?? {})
    const [name] = templates.flatMap(unknownPlaceholders)
    const field = channel === null ? 'tags' : `channels.${channel}`
    if (name !== undefined) throw new RundbrevError('link-placeholder', { field }, { name })
    const redirect = here?.redirect ?? null
    if (redirect !== null && redirectFault(redirect) !== null)
      throw new RundbrevError('redirect-address', { field }, { address: redirect })
  }
}
