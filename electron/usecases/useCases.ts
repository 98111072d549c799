import type { ProcedureName } from '../../shared/contract/contract.ts'
import { accounts } from './accounts.ts'
import { approvals } from './approvals.ts'
import { archive } from './archive.ts'
import { assets } from './assets.ts'
import { assistedChannels } from './assistedChannels.ts'
import { audience } from './audience.ts'
import { calendar } from './calendar.ts'
import { calendarPoints } from './calendarPoints.ts'
import { certificates } from './certificates.ts'
import { channels } from './channels.ts'
import { checks } from './checks.ts'
import { deliveries } from './deliveries.ts'
import { dryRun } from './dryRun.ts'
import { events } from './events.ts'
import { figures } from './figures.ts'
import { handOver } from './handOver/handOver.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { inbox } from './inbox.ts'
import { links } from './links.ts'
import { media } from './media.ts'
import { mentions } from './mentions.ts'
import { missedRuns } from './missedRuns.ts'
import { newsletters } from './newsletters.ts'
import { outbox } from './outbox.ts'
import { postFigures } from './postFigures.ts'
import { postImport } from './postImport.ts'
import { posts } from './posts.ts'
import { publications } from './publications.ts'
import { publishing } from './publishing.ts'
import { queue } from './queue.ts'
import { reach } from './reach.ts'
import { reachImport } from './reachImport.ts'
import { reachOut } from './reachOut.ts'
import { reachPlaces } from './reachPlaces.ts'
import { reachReturned } from './reachReturned.ts'
import { reachView } from './reachView.ts'
import { recurrence } from './recurrence.ts'
import { search } from './search.ts'
import { sendCheck } from './sendCheck.ts'
import { sendingHold } from './sendingHold.ts'
import { sendingPace } from './sendingPace.ts'
import { sendingReports } from './sendingReports.ts'
import { settings } from './settings.ts'
import { signing } from './signing.ts'
import { standstill } from './standstill.ts'
import { start } from './start.ts'
import { stopping } from './stopping.ts'
import { templates } from './templates.ts'
import { testLetter } from './testLetter.ts'
import { themes } from './themes.ts'
import type { UseCases } from './useCase.ts'
import { variants } from './variants.ts'
import { whoRuns } from './whoRuns.ts'
import { works } from './work.ts'

/** What needs no open workspace, or a desktop, or is about the program itself: the shell does these itself (electron/main). */
export type ShellProcedure = Extract<
  ProcedureName,
  `workspace.${string}` | `desktop.${string}` | `program.${string}` | `notices.${string}`
>
/** What is asked about the window that asks (electron/main/procedures/windowDesk.ts). */
export type WindowProcedure = Extract<ProcedureName, `window.${string}`>
export type WorkspaceProcedure = Exclude<ProcedureName, ShellProcedure | WindowProcedure>

/** Everything the officer can do with an open workspace, by the contract's names. */
export const useCases: UseCases<WorkspaceProcedure> = {
  ...settings,
  ...home,
  ...posts,
  ...postImport,
  ...handOver,
  ...history,
  ...templates,
  ...themes,
  ...figures,
  ...mentions,
  ...checks,
  ...assets,
  ...newsletters,
  ...links,
  ...testLetter,
  ...variants,
  ...audience,
  ...channels,
  ...accounts,
  ...assistedChannels,
  ...certificates,
  ...signing,
  ...publications,
  ...missedRuns,
  ...stopping,
  ...recurrence,
  ...calendar,
  ...queue,
  ...dryRun,
  ...calendarPoints,
  ...approvals,
  ...publishing,
  ...whoRuns,
  ...standstill,
  ...sendingPace,
  ...sendingHold,
  ...archive,
  ...deliveries,
  ...sendCheck,
  ...sendingReports,
  ...inbox,
  ...reach,
  ...reachImport,
  ...reachPlaces,
  ...reachView,
  ...media,
  ...events,
  ...reachReturned,
  ...reachOut,
  ...postFigures,
  ...works,
  ...search,
  ...outbox,
  ...start,
}
