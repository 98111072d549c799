import { lazy } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { PostList } from '../features/compose/PostList.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'

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
const ReachScreen = lazy(async () => ({
  default: (await import('../features/reach/ReachScreen.tsx')).ReachScreen,
}))
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen,
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
        <Route path="/" component={PostList} />
        <Route path="/bin" component={BinScreen} />
        <Route path="/posts/:id" component={ComposeScreen} />
        <Route path="/posts/:id/history" component={HistoryScreen} />
        <Route path="/audience" component={ContactsScreen} />
        <Route path="/audience/rule/*" component={ContactsScreen} />
        <Route path="/audience/members/:group?/:view?" component={MembersScreen} />
        <Route path="/audience/privacy/:section?" component={PrivacyScreen} />
        <Route path="/calendar/year/:publication?" component={YearScreen} />
        <Route path="/calendar/queue" component={QueueScreen} />
        <Route path="/calendar/:view?/:day?" component={CalendarScreen} />
        <Route path="/sending/archive/:publication?" component={ArchiveScreen} />
        <Route path="/sending" component={SendingScreen} />
        <Route path="/sending/missed" component={MissedScreen} />
        <Route path="/sending/inbox/:view?" component={InboxScreen} />
        <Route path="/sending/:publication/:view?/:states?" component={PublicationScreen} />
        <Route path="/reach/:view?" component={ReachScreen} />
        <Route path="/settings/:section?" component={SettingsScreen} />
        <Route component={PostList} />
      </Switch>
    </CrashBoundary>
  )
}
