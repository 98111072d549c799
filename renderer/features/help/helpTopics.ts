import type { sv } from '../../../shared/i18n/catalogue.ts'
import type { GuideChapter } from '../guide/guideChapters.ts'

/** A screen that there is help about, by its key in the catalogue (screenHelp). */
export type HelpTopic = keyof typeof sv.screenHelp

/**
 * Which screen is at which address, the first that fits: every address of app/Routes.tsx, and before one the views of it that have help of
 * their own.
 */
export const helpRoutes: readonly (readonly [path: string, topic: HelpTopic])[] = [
  ['/', 'home'],
  ['/posts', 'posts'],
  ['/bin', 'bin'],
  ['/posts/:id/history', 'history'],
  ['/posts/:id/:outcome?', 'compose'],
  ['/audience', 'contacts'],
  ['/audience/rule/*', 'contacts'],
  ['/audience/contact/:contact', 'contacts'],
  ['/audience/segment/:segment', 'contacts'],
  ['/audience/members/:group?/:view?', 'members'],
  ['/audience/privacy/:section?', 'privacy'],
  ['/calendar/year/:publication?', 'year'],
  ['/calendar/queue', 'queue'],
  ['/calendar/:view?/:day?', 'calendar'],
  ['/sending/archive/:publication?', 'archive'],
  ['/sending', 'publications'],
  ['/sending/approvals', 'publications'],
  ['/sending/missed', 'missed'],
  ['/sending/inbox/:view?', 'inbox'],
  ['/sending/outbox/:publication?', 'outbox'],
  ['/sending/:publication/:view?/:states?/:county?', 'publication'],
  ['/reach/time/:period?/:row?', 'reachTime'],
  ['/reach/compare/:period?/:row?', 'reachCompare'],
  ['/reach/channels/:period?/:row?', 'reachChannels'],
  ['/reach/coverage/:period?/:row?', 'reachCoverage'],
  ['/reach/media/:period?/:row?', 'media'],
  ['/reach/events/:period?/:row?', 'events'],
  ['/reach/:view?/:period?/:row?', 'reach'],
  ['/settings/:section?', 'settings'],
  ['/start/:step?', 'start'],
  ['/guide/:page?/:place?', 'guide'],
  ['/about', 'about'],
]

interface HelpParts {
  /** Where the handbook tells more. */
  readonly chapter: GuideChapter
  /** What is offered from the help, by the ids of the commands; what is not there just now is left out. */
  readonly commands: readonly string[]
}

/** What belongs to the help about each screen beside its text. */
export const helpParts: Readonly<Record<HelpTopic, HelpParts>> = {
  home: { chapter: 'home', commands: ['post.new', 'palette', 'goTo.calendar'] },
  posts: { chapter: 'write', commands: ['post.new', 'post.import', 'goTo.bin'] },
  bin: { chapter: 'write', commands: ['goTo.posts'] },
  compose: {
    chapter: 'write',
    commands: ['post.schedule', 'letter.test', 'post.checks', 'post.find', 'post.history'],
  },
  history: { chapter: 'write', commands: ['goTo.posts'] },
  contacts: {
    chapter: 'contacts',
    commands: ['audience.add', 'audience.import', 'audience.segment.add', 'audience.roles'],
  },
  members: { chapter: 'contacts', commands: ['members.add', 'goTo.reach'] },
  privacy: {
    chapter: 'contacts',
    commands: ['goTo.privacy.handout', 'goTo.privacy.erase', 'goTo.privacy.audit'],
  },
  calendar: {
    chapter: 'plan',
    commands: ['calendar.plan', 'calendar.today', 'calendar.points', 'calendar.export'],
  },
  year: { chapter: 'plan', commands: ['goTo.calendar'] },
  queue: { chapter: 'plan', commands: ['goTo.calendar', 'settings.channels'] },
  publications: { chapter: 'send', commands: ['schedule.standstill', 'goTo.calendar'] },
  missed: { chapter: 'plan', commands: ['goTo.calendar', 'settings.program'] },
  inbox: { chapter: 'replies', commands: ['settings.channels'] },
  outbox: { chapter: 'start', commands: ['settings.channels', 'goTo.sending'] },
  archive: { chapter: 'records', commands: ['archive-verify'] },
  publication: { chapter: 'in-doubt', commands: ['schedule.standstill', 'goTo.sending'] },
  reach: {
    chapter: 'reach',
    commands: ['reach.import', 'reach.add', 'reach.present', 'reach.export.report'],
  },
  reachTime: { chapter: 'reach', commands: ['reach.import', 'reach.export.numbers'] },
  reachCompare: { chapter: 'reach', commands: ['reach.import', 'reach.definitions'] },
  reachChannels: { chapter: 'reach', commands: ['reach.import', 'reach.definitions'] },
  reachCoverage: { chapter: 'reach', commands: ['settings.counties', 'goTo.audience.members'] },
  media: { chapter: 'reach', commands: ['media.add', 'media.outlets'] },
  events: { chapter: 'reach', commands: ['events.add', 'events.import'] },
  start: { chapter: 'start', commands: ['goTo.audience', 'settings.channels'] },
  settings: {
    chapter: 'set-up',
    commands: ['settings.organisation', 'settings.channels', 'settings.support'],
  },
  about: { chapter: 'versions', commands: ['settings.support'] },
  guide: { chapter: 'start', commands: ['keys', 'tour'] },
}
