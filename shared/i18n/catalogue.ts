import { about as aboutEn } from './en/about.ts'
import { accounts as accountsEn } from './en/accounts.ts'
import { answers as answersEn } from './en/answers.ts'
import { approval as approvalEn } from './en/approval.ts'
import { archive as archiveEn } from './en/archive.ts'
import { audience as audienceEn } from './en/audience.ts'
import { backups as backupsEn } from './en/backups.ts'
import { blocks as blocksEn } from './en/blocks.ts'
import { byHand as byHandEn } from './en/byHand.ts'
import { calendar as calendarEn } from './en/calendar.ts'
import { channel as channelEn } from './en/channel.ts'
import { checks as checksEn } from './en/checks.ts'
import { cli as cliEn } from './en/cli.ts'
import { common as commonEn } from './en/common.ts'
import { compose as composeEn } from './en/compose.ts'
import { contacts as contactsEn } from './en/contacts.ts'
import { dropping as droppingEn } from './en/dropping.ts'
import { editor as editorEn } from './en/editor.ts'
import { engines as enginesEn } from './en/engines.ts'
import { errors as errorsEn } from './en/errors.ts'
import { events as eventsEn } from './en/events.ts'
import { figures as figuresEn } from './en/figures.ts'
import { guide as guideEn } from './en/guide.ts'
import { help as helpEn } from './en/help.ts'
import { history as historyEn } from './en/history.ts'
import { home as homeEn } from './en/home.ts'
import { images as imagesEn } from './en/images.ts'
import { inbox as inboxEn } from './en/inbox.ts'
import { links as linksEn } from './en/links.ts'
import { media as mediaEn } from './en/media.ts'
import { members as membersEn } from './en/members.ts'
import { menu as menuEn } from './en/menu.ts'
import { missed as missedEn } from './en/missed.ts'
import { missedCli as missedCliEn } from './en/missedCli.ts'
import { networkPost as networkPostEn } from './en/networkPost.ts'
import { newsletter as newsletterEn } from './en/newsletter.ts'
import { notices as noticesEn } from './en/notices.ts'
import { openData as openDataEn } from './en/openData.ts'
import { outbox as outboxEn } from './en/outbox.ts'
import { palette as paletteEn } from './en/palette.ts'
import { pictures as picturesEn } from './en/pictures.ts'
import { places as placesEn } from './en/places.ts'
import { planning as planningEn } from './en/planning.ts'
import { policy as policyEn } from './en/policy.ts'
import { postFigures as postFiguresEn } from './en/postFigures.ts'
import { printing as printingEn } from './en/printing.ts'
import { privacy as privacyEn } from './en/privacy.ts'
import { program as programEn } from './en/program.ts'
import { publication as publicationEn } from './en/publication.ts'
import { queue as queueEn } from './en/queue.ts'
import { reach as reachEn } from './en/reach.ts'
import { reachImport as reachImportEn } from './en/reachImport.ts'
import { reachOut as reachOutEn } from './en/reachOut.ts'
import { reachView as reachViewEn } from './en/reachView.ts'
import { reasons as reasonsEn } from './en/reasons.ts'
import { recurrence as recurrenceEn } from './en/recurrence.ts'
import { screenHelp as screenHelpEn } from './en/screenHelp.ts'
import { search as searchEn } from './en/search.ts'
import { segment as segmentEn } from './en/segment.ts'
import { sendCheck as sendCheckEn } from './en/sendCheck.ts'
import { sending as sendingEn } from './en/sending.ts'
import { service as serviceEn } from './en/service.ts'
import { settings as settingsEn } from './en/settings.ts'
import { sharing as sharingEn } from './en/sharing.ts'
import { social as socialEn } from './en/social.ts'
import { start as startEn } from './en/start.ts'
import { stopping as stoppingEn } from './en/stopping.ts'
import { support as supportEn } from './en/support.ts'
import { templates as templatesEn } from './en/templates.ts'
import { themes as themesEn } from './en/themes.ts'
import { windows as windowsEn } from './en/windows.ts'
import { work as workEn } from './en/work.ts'
import { about } from './sv/about.ts'
import { accounts } from './sv/accounts.ts'
import { answers } from './sv/answers.ts'
import { approval } from './sv/approval.ts'
import { archive } from './sv/archive.ts'
import { audience } from './sv/audience.ts'
import { backups } from './sv/backups.ts'
import { blocks } from './sv/blocks.ts'
import { byHand } from './sv/byHand.ts'
import { calendar } from './sv/calendar.ts'
import { channel } from './sv/channel.ts'
import { checks } from './sv/checks.ts'
import { cli } from './sv/cli.ts'
import { common } from './sv/common.ts'
import { compose } from './sv/compose.ts'
import { contacts } from './sv/contacts.ts'
import { dropping } from './sv/dropping.ts'
import { editor } from './sv/editor.ts'
import { engines } from './sv/engines.ts'
import { errors } from './sv/errors.ts'
import { events } from './sv/events.ts'
import { figures } from './sv/figures.ts'
import { guide } from './sv/guide.ts'
import { help } from './sv/help.ts'
import { history } from './sv/history.ts'
import { home } from './sv/home.ts'
import { images } from './sv/images.ts'
import { inbox } from './sv/inbox.ts'
import { links } from './sv/links.ts'
import { media } from './sv/media.ts'
import { members } from './sv/members.ts'
import { menu } from './sv/menu.ts'
import { missed } from './sv/missed.ts'
import { missedCli } from './sv/missedCli.ts'
import { networkPost } from './sv/networkPost.ts'
import { newsletter } from './sv/newsletter.ts'
import { notices } from './sv/notices.ts'
import { openData } from './sv/openData.ts'
import { outbox } from './sv/outbox.ts'
import { palette } from './sv/palette.ts'
import { pictures } from './sv/pictures.ts'
import { places } from './sv/places.ts'
import { planning } from './sv/planning.ts'
import { policy } from './sv/policy.ts'
import { postFigures } from './sv/postFigures.ts'
import { printing } from './sv/printing.ts'
import { privacy } from './sv/privacy.ts'
import { program } from './sv/program.ts'
import { publication } from './sv/publication.ts'
import { queue } from './sv/queue.ts'
import { reach } from './sv/reach.ts'
import { reachImport } from './sv/reachImport.ts'
import { reachOut } from './sv/reachOut.ts'
import { reachView } from './sv/reachView.ts'
import { reasons } from './sv/reasons.ts'
import { recurrence } from './sv/recurrence.ts'
import { screenHelp } from './sv/screenHelp.ts'
import { search } from './sv/search.ts'
import { segment } from './sv/segment.ts'
import { sendCheck } from './sv/sendCheck.ts'
import { sending } from './sv/sending.ts'
import { service } from './sv/service.ts'
import { settings } from './sv/settings.ts'
import { sharing } from './sv/sharing.ts'
import { social } from './sv/social.ts'
import { start } from './sv/start.ts'
import { stopping } from './sv/stopping.ts'
import { support } from './sv/support.ts'
import { templates } from './sv/templates.ts'
import { themes } from './sv/themes.ts'
import { windows } from './sv/windows.ts'
import { work } from './sv/work.ts'

/** Same keys, any words: what a second language must fill. */
type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> }

/** Swedish is the source: its keys are the keys. */
export const sv = {
  about,
  common,
  compose,
  blocks,
  byHand,
  checks,
  dropping,
  editor,
  figures,
  guide,
  help,
  history,
  home,
  images,
  notices,
  outbox,
  palette,
  printing,
  privacy,
  reasons,
  search,
  start,
  stopping,
  support,
  templates,
  themes,
  windows,
  missed,
  missedCli,
  networkPost,
  newsletter,
  social,
  audience,
  segment,
  contacts,
  members,
  menu,
  links,
  sending,
  recurrence,
  screenHelp,
  sendCheck,
  sharing,
  inbox,
  answers,
  publication,
  planning,
  service,
  policy,
  program,
  postFigures,
  calendar,
  channel,
  accounts,
  approval,
  archive,
  backups,
  engines,
  queue,
  reach,
  reachImport,
  reachView,
  reachOut,
  pictures,
  places,
  media,
  openData,
  events,
  settings,
  work,
  cli,
  errors,
} as const
export type Catalogue = Translated<typeof sv>

export const en: Catalogue = {
  about: aboutEn,
  common: commonEn,
  compose: composeEn,
  blocks: blocksEn,
  byHand: byHandEn,
  checks: checksEn,
  dropping: droppingEn,
  editor: editorEn,
  figures: figuresEn,
  guide: guideEn,
  help: helpEn,
  history: historyEn,
  home: homeEn,
  images: imagesEn,
  notices: noticesEn,
  outbox: outboxEn,
  palette: paletteEn,
  printing: printingEn,
  privacy: privacyEn,
  reasons: reasonsEn,
  search: searchEn,
  start: startEn,
  stopping: stoppingEn,
  support: supportEn,
  templates: templatesEn,
  themes: themesEn,
  windows: windowsEn,
  missed: missedEn,
  missedCli: missedCliEn,
  networkPost: networkPostEn,
  newsletter: newsletterEn,
  social: socialEn,
  audience: audienceEn,
  segment: segmentEn,
  contacts: contactsEn,
  members: membersEn,
  menu: menuEn,
  links: linksEn,
  sending: sendingEn,
  recurrence: recurrenceEn,
  screenHelp: screenHelpEn,
  sendCheck: sendCheckEn,
  sharing: sharingEn,
  inbox: inboxEn,
  answers: answersEn,
  publication: publicationEn,
  planning: planningEn,
  service: serviceEn,
  policy: policyEn,
  program: programEn,
  postFigures: postFiguresEn,
  calendar: calendarEn,
  channel: channelEn,
  accounts: accountsEn,
  approval: approvalEn,
  archive: archiveEn,
  backups: backupsEn,
  engines: enginesEn,
  queue: queueEn,
  reach: reachEn,
  reachImport: reachImportEn,
  reachView: reachViewEn,
  reachOut: reachOutEn,
  pictures: picturesEn,
  places: placesEn,
  media: mediaEn,
  openData: openDataEn,
  events: eventsEn,
  settings: settingsEn,
  work: workEn,
  cli: cliEn,
  errors: errorsEn,
}

export type ErrorCode = keyof typeof errors
export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]
