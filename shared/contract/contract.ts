import { z } from 'zod'
import { aboutContract } from './about.ts'
import { accountsContract } from './accounts.ts'
import { approvalsContract } from './approvals.ts'
import { archiveContract, archiveEvents } from './archive.ts'
import { backupsContract } from './backups.ts'
import { calendarContract } from './calendar.ts'
import { calendarPointsContract } from './calendarPoints.ts'
import { certificatesContract } from './certificates.ts'
import { channelsContract } from './channels.ts'
import { checksContract } from './checks.ts'
import { contactImportContract, contactImportEvents } from './contactImport.ts'
import { contactsContract } from './contacts.ts'
import { coverageContract } from './coverage.ts'
import { deliveriesContract } from './deliveries.ts'
import { dryRunContract } from './dryRun.ts'
import { eventsContract } from './events.ts'
import { figuresContract } from './figures.ts'
import { historyContract } from './history.ts'
import { homeContract } from './home.ts'
import { inboxContract } from './inbox.ts'
import { linksContract } from './links.ts'
import { manyContactsContract } from './manyContacts.ts'
import { mediaContract } from './media.ts'
import { membershipsContract } from './memberships.ts'
import { mentionsContract } from './mentions.ts'
import { missedContract } from './missed.ts'
import { newslettersContract } from './newsletters.ts'
import { noticeEvents, noticesContract } from './notices.ts'
import { outboxContract } from './outbox.ts'
import { picturesContract } from './pictures.ts'
import { postFiguresContract } from './postFigures.ts'
import { postEvents, postsContract } from './posts.ts'
import { privacyContract } from './privacy.ts'
import { programContract } from './program.ts'
import { publicationEvents, publicationsContract } from './publications.ts'
import { publishingContract } from './publishing.ts'
import { queueContract } from './queue.ts'
import { reachContract } from './reach.ts'
import { reachImportContract, reachImportEvents } from './reachImport.ts'
import { reachOutContract } from './reachOut.ts'
import { reachPlacesContract } from './reachPlaces.ts'
import { reachReturnedContract } from './reachReturned.ts'
import { reachViewContract } from './reachView.ts'
import { recurrenceContract } from './recurrence.ts'
import { scheduleContract } from './schedule.ts'
import { searchContract } from './search.ts'
import { segmentsContract } from './segments.ts'
import { sendCheckContract } from './sendCheck.ts'
import { sendingGuardContract } from './sendingGuard.ts'
import { sendingReportsContract } from './sendingReports.ts'
import { sharingContract } from './sharing.ts'
import { signingContract } from './signing.ts'
import { socialContract } from './social.ts'
import { startContract } from './start.ts'
import { stoppingContract } from './stopping.ts'
import { supportContract } from './support.ts'
import { templatesContract } from './templates.ts'
import { themesContract } from './themes.ts'
import { PlacePath, windowContract, windowEvents } from './window.ts'
import { workContract, workEvents } from './work.ts'
import { workspaceContract, workspaceEvents } from './workspace.ts'

/** Everything the renderer may ask of main. There is no other way across. */
export const contract = {
  ...workspaceContract,
  ...backupsContract,
  ...programContract,
  ...homeContract,
  ...supportContract,
  ...postsContract,
  ...sharingContract,
  ...historyContract,
  ...templatesContract,
  ...themesContract,
  ...figuresContract,
  ...mentionsContract,
  ...checksContract,
  ...newslettersContract,
  ...linksContract,
  ...socialContract,
  ...contactsContract,
  ...manyContactsContract,
  ...contactImportContract,
  ...segmentsContract,
  ...aboutContract,
  ...privacyContract,
  ...membershipsContract,
  ...coverageContract,
  ...channelsContract,
  ...accountsContract,
  ...certificatesContract,
  ...signingContract,
  ...publicationsContract,
  ...missedContract,
  ...stoppingContract,
  ...noticesContract,
  ...recurrenceContract,
  ...calendarContract,
  ...queueContract,
  ...dryRunContract,
  ...calendarPointsContract,
  ...approvalsContract,
  ...publishingContract,
  ...scheduleContract,
  ...sendingReportsContract,
  ...deliveriesContract,
  ...sendCheckContract,
  ...sendingGuardContract,
  ...archiveContract,
  ...inboxContract,
  ...reachContract,
  ...reachImportContract,
  ...reachPlacesContract,
  ...reachViewContract,
  ...mediaContract,
  ...eventsContract,
  ...reachReturnedContract,
  ...reachOutContract,
  ...picturesContract,
  ...postFiguresContract,
  ...workContract,
  ...searchContract,
  ...outboxContract,
  ...startContract,
  ...windowContract,
}
export type Contract = typeof contract
export type ProcedureName = keyof Contract
export type Input<N extends ProcedureName> = z.infer<Contract[N]['input']>
export type Output<N extends ProcedureName> = z.infer<Contract[N]['output']>

/** What main tells the renderer unasked. */
export const events = {
  ...publicationEvents,
  ...noticeEvents,
  ...contactImportEvents,
  ...reachImportEvents,
  ...workspaceEvents,
  ...archiveEvents,
  ...workEvents,
  ...postEvents,
  ...windowEvents,
  /** A place of the program is asked for from outside the window. */
  'place.shown': z.object({ path: PlacePath }),
  /** A link from outside leads nowhere in the program. */
  'place.unknown': z.object({}),
  /** Something of this area changed: whoever shows it asks again. */
  'area.changed': z.object({
    area: z.enum([
      'workspace',
      'backups',
      'program',
      'posts',
      'figures',
      'mentions',
      'words',
      'audience',
      'channels',
      'publications',
      'calendar',
      'schedule',
      'inbox',
      'reach',
      'templates',
      'themes',
      'favourites',
    ]),
  }),
}
export type EventName = keyof typeof events
export type EventOf<N extends EventName> = z.infer<(typeof events)[N]>
export type ContractEvent = {
  [N in EventName]: { readonly name: N; readonly payload: EventOf<N> }
}[EventName]

/** What crosses the bridge: an answer, or an error as data. */
export const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.string(),
      place: z.record(z.string(), z.union([z.string(), z.number()])),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
])
export type Answer = z.infer<typeof Answer>
