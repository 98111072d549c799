import { lazy } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { HomeScreen } from '../features/home/HomeScreen.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'

const PostList = lazy(async () => ({
  default: (await import('../features/compose/PostList.tsx')).PostList,
}))
const ComposeScreen = lazy(async () => ({
  default: (await import('../features/compose/ComposeScreen.tsx')).ComposeScreen,
}))
const ContactsScreen = lazy(async () => ({
  default: (await import('../features/audience/ContactsScreen.tsx')).ContactsScreen,
}))
const MembersScreen = lazy(async () => ({
  default: (await import('../features/audience/members/MembersScreen.tsx')).MembersScreen,
}))
const PrivacyScreen = lazy(async () => ({
  default: (await import('../features/audience/privacy/PrivacyScreen.tsx')).PrivacyScreen,
}))
const CalendarScreen = lazy(async () => ({
  default: (await import('../features/calendar/CalendarScreen.tsx')).CalendarScreen,
}))
const YearScreen = lazy(async () => ({
  default: (await import('../features/calendar/year/YearScreen.tsx')).YearScreen,
}))
const SendingScreen = lazy(async () => ({
  default: (await import('../features/sending/SendingScreen.tsx')).SendingScreen,
}))
const MissedScreen = lazy(async () => ({
  default: (await import('../features/sending/missed/MissedScreen.tsx')).MissedScreen,
}))
const PublicationScreen = lazy(async () => ({
  default: (await import('../features/sending/publication/PublicationScreen.tsx')).PublicationScreen,
}))
const ArchiveScreen = lazy(async () => ({
  default: (await import('../features/archive/ArchiveScreen.tsx')).ArchiveScreen,
}))
const InboxScreen = lazy(async () => ({
  default: (await import('../features/inbox/InboxScreen.tsx')).InboxScreen,
}))
const OutboxScreen = lazy(async () => ({
  default: (await import('../features/outbox/OutboxScreen.tsx')).OutboxScreen,
}))
const StartScreen = lazy(async () => ({
  default: (await import('../features/welcome/StartScreen.tsx')).StartScreen,
}))
const ReachScreen = lazy(async () => ({
  default: (await import('../features/reach/ReachScreen.tsx')).ReachScreen,
}))
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen,
}))

const GuideScreen = lazy(async () => ({
  default: (await import('../features/guide/GuideScreen.tsx')).GuideScreen,
}))
const HistoryScreen = lazy(async () => ({
  default: (await import('../features/history/HistoryScreen.tsx')).HistoryScreen,
}))
const QueueScreen = lazy(async () => ({
  default: (await import('../features/calendar/queue/QueueScreen.tsx')).QueueScreen,
}))
const BinScreen = lazy(async () => ({
  default: (await import('../features/history/BinScreen.tsx')).BinScreen,
}))

/** Which address shows which screen. Only the first one is there from the start; the others come when they are gone to. One that falls over leaves the rest standing. */
export function Routes() {
  const [place] = useLocation()
  return (
    <CrashBoundary of="screen" place={place}>
      <Switch>
        <Route path="/" component={HomeScreen} />
        <Route path="/posts" component={PostList} />
        <Route path="/bin" component={BinScreen} />
        <Route path="/posts/:id/history" component={HistoryScreen} />
        <Route path="/posts/:id/:outcome?" component={ComposeScreen} />
        <Route path="/audience" component={ContactsScreen} />
        <Route path="/audience/rule/*" component={ContactsScreen} />
        <Route path="/audience/contact/:contact" component={ContactsScreen} />
        <Route path="/audience/segment/:segment" component={ContactsScreen} />
        <Route path="/audience/members/:group?/:view?" component={MembersScreen} />
        <Route path="/audience/privacy/:section?" component={PrivacyScreen} />
        <Route path="/calendar/year/:publication?" component={YearScreen} />
        <Route path="/calendar/queue" component={QueueScreen} />
        <Route path="/calendar/:view?/:day?" component={CalendarScreen} />
        <Route path="/sending/archive/:publication?" component={ArchiveScreen} />
        <Route path="/sending" component={SendingScreen} />
        <Route path="/sending/approvals" component={SendingScreen} />
        <Route path="/sending/missed" component={MissedScreen} />
        <Route path="/sending/inbox/:view?" component={InboxScreen} />
        <Route path="/sending/outbox/:publication?" component={OutboxScreen} />
        <Route path="/sending/:publication/:view?/:states?/:county?" component={PublicationScreen} />
        <Route path="/reach/:view?/:period?/:row?" component={ReachScreen} />
        <Route path="/settings/:section?" component={SettingsScreen} />
        <Route path="/start/:step?" component={StartScreen} />
        <Route path="/guide/:page?/:place?" component={GuideScreen} />
        <Route component={HomeScreen} />
      </Switch>
    </CrashBoundary>
  )
}
