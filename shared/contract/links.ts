import { z } from 'zod'
import { LinkRules } from '../links/linkRules.ts'
import { procedure } from './procedure.ts'
import { InstantText, Nothing, PostId } from './scalars.ts'

/** What becomes of links, and who has said that letters may go by way of a redirect. */
export const LinkSettings = z.object({
  rules: LinkRules,
  /** The latest word on the redirect of letters; null where nobody has given one. */
  confirmed: z.object({ at: InstantText, by: z.string(), address: z.string() }).nullable(),
})
export type LinkSettings = z.infer<typeof LinkSettings>

export const linksContract = {
  'links.settings': procedure(Nothing, LinkSettings),
  /**
   * Saves the rules. A redirect of letters that was not there before, or leads elsewhere, is saved only by somebody who says that its
   * readers are told and asked; that is kept in the log.
   */
  'links.save': procedure(z.object({ rules: LinkRules, understood: z.boolean() }), LinkSettings),
  /** The rules, and the month that a post's campaigns are named after ("2026-12"). */
  'links.ofPost': procedure(
    z.object({ postId: PostId }),
    z.object({ rules: LinkRules, month: z.string().regex(/^\d{4,6}-\d{2}$/) }),
  ),
}
