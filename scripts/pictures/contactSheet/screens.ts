import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { askForApprovals } from '../approvalScenes.ts'
import { archived } from '../archivedWorkspace.ts'
import { lookUp } from '../privacyScenes.ts'
import { beginPost, type Scene } from '../scene.ts'
import { posts } from '../usedWorkspace.ts'

/** A screen of the program, and where it is seen with something in it and with nothing. */
export interface Screen {
  /** Of its pictures' files. */
  readonly name: string
  /** Over its pictures. */
  readonly title: string
  readonly full: Where
  /** null: it has no such state. */
  readonly empty: Where | null
  /** Whether it asks for something that may be refused, and is not the same as another one then. */
  readonly canFail: boolean
  /** Also seen on a large screen. */
  readonly isMain: boolean
  /** A part of another one further up, which is the same page scrolled: its picture tells something new, what is built does not. */
  readonly isPart: boolean
}

export type Where = Pick<Scene, 'workspace' | 'at' | 'open'>

const lookUpPrincipal: Where['open'] = (page, t) => lookUp(page, t, 'rektor@sorsele.example')
const usual = { canFail: true, isMain: false, isPart: false } as const
const main = { ...usual, isMain: true } as const

/** Every screen of the program, in the order in which a person comes to it. */
export const screens: readonly Screen[] = [
  {
    ...{ ...usual, name: 'first', title: 'Without a workspace', canFail: false },
    ...{ full: { workspace: 'none', at: '/' }, empty: null },
  },
  ...(['organisation', 'contacts', 'email'] as const).map(
    (step): Screen => ({
      ...{ ...usual, name: `start-${step}`, title: `First steps: ${step}` },
      full: { workspace: 'tried', at: `/start/${step}` },
      empty: { workspace: 'begun', at: `/start/${step}` },
    }),
  ),
  { ...main, name: 'home', title: 'Home', ...inUse('/') },
  { ...main, name: 'posts', title: 'Posts', ...inUse('/posts') },
  {
    ...{ ...main, name: 'post', title: 'A post' },
    full: { workspace: 'used', at: `/posts/${posts.letter}` },
    empty: { workspace: 'empty', at: '/posts', open: beginPost },
  },
  { ...usual, name: 'history', title: "A post's versions", ...alwaysFull(`/posts/${posts.letter}/history`) },
  { ...usual, name: 'bin', title: 'The bin', ...inUse('/bin') },
  { ...main, name: 'audience', title: 'Audience', ...inUse('/audience') },
  { ...usual, name: 'contact', title: 'A contact', ...alwaysFull('/audience/contact/1') },
  { ...usual, name: 'segment', title: 'A segment', ...alwaysFull('/audience/segment/1') },
  { ...usual, name: 'members', title: 'Members', ...inUse('/audience/members') },
  { ...usual, name: 'coverage', title: "Members' coverage", ...alwaysFull('/audience/members/1/coverage') },
  { ...usual, name: 'suppressions', title: 'Suppressions', ...inUse('/audience/privacy') },
  { ...usual, name: 'retention', title: 'Retention', ...inUse('/audience/privacy/retention') },
  {
    ...{ ...usual, name: 'handout', title: 'What is known of a person', canFail: false },
    ...alwaysFull('/audience/privacy/handout', lookUpPrincipal),
  },
  {
    ...{ ...usual, name: 'erase', title: 'Erasing a person', canFail: false },
    ...alwaysFull('/audience/privacy/erase', lookUpPrincipal),
  },
  { ...usual, name: 'audit', title: 'The audit trail', ...inUse('/audience/privacy/audit') },
  { ...main, name: 'calendar', title: 'Calendar: month', ...inUse('/calendar', 'calendar') },
  { ...usual, name: 'week', title: 'Calendar: week', ...inUse('/calendar/week', 'calendar') },
  { ...usual, name: 'agenda', title: 'Calendar: agenda', ...inUse('/calendar/agenda', 'calendar') },
  { ...usual, name: 'queue', title: 'Queue', ...inUse('/calendar/queue', 'queue') },
  { ...usual, name: 'year', title: 'Calendar: year', ...inUse('/calendar/year', 'calendar') },
  { ...main, name: 'sending', title: 'Sending', ...inUse('/sending', 'calendar') },
  {
    ...{ ...usual, name: 'approvals', title: 'Approvals' },
    full: { workspace: 'archived', at: '/sending', open: askForApprovals },
    empty: { workspace: 'empty', at: '/sending/approvals' },
  },
  { ...usual, name: 'publication', title: 'A publication', ...alwaysFull('/sending/1') },
  { ...usual, name: 'missed', title: 'Missed', ...inUse('/sending/missed', 'missed') },
  { ...usual, name: 'inbox', title: 'What came back', ...inUse('/sending/inbox') },
  {
    ...{ ...usual, name: 'outbox', title: 'The built-in outbox' },
    full: { workspace: 'tried', at: '/sending/outbox' },
    empty: { workspace: 'empty', at: '/sending/outbox' },
  },
  {
    ...{ ...usual, name: 'archive', title: 'The archive' },
    full: { workspace: 'archived', at: `/sending/archive/${archived.letter}` },
    empty: { workspace: 'empty', at: '/sending/archive' },
  },
  { ...main, name: 'reach', title: 'Reach: map', ...inUse('/reach', 'reach') },
  { ...usual, name: 'reach-time', title: 'Reach: over time', ...inUse('/reach/time', 'reach') },
  {
    ...{ ...usual, name: 'reach-compare', title: 'Reach: compared' },
    full: { workspace: 'reach', at: '/reach/compare/2020' },
    // Before a period is chosen.
    empty: { workspace: 'reach', at: '/reach/compare' },
  },
  { ...usual, name: 'reach-channels', title: 'Reach: by channel', ...inUse('/reach/channels', 'reach') },
  { ...usual, name: 'reach-coverage', title: 'Reach: coverage', ...inUse('/reach/coverage', 'reach') },
  { ...usual, name: 'media', title: 'Reach: media', ...inUse('/reach/media') },
  { ...usual, name: 'events', title: 'Reach: events', ...inUse('/reach/events') },
  { ...usual, name: 'settings', title: 'Settings: organisation', ...inUse('/settings') },
  ...(
    [
      ...(['senders', 'channels', 'accounts', 'by-hand', 'links', 'letter', 'planning', 'counties'] as const),
      ...(['population', 'words', 'mentions', 'notifications', 'appearance', 'move', 'program'] as const),
      ...(['backups', 'support'] as const),
    ] as const
  ).map(
    (section): Screen => ({
      ...{ ...usual, name: `settings-${section}`, title: `Settings: ${section}` },
      ...{ full: { workspace: 'accounts', at: `/settings/${section}` }, empty: null },
      ...{ isPart: true, canFail: false },
    }),
  ),
  {
    ...{ ...usual, name: 'guide', title: 'The handbook', canFail: false },
    ...alwaysFull('/guide/reach'),
  },
  { ...usual, name: 'about', title: 'About', canFail: false, ...alwaysFull('/about') },
]

/** The same place in a workspace in use and in a new one. */
function inUse(at: string, workspace: Scene['workspace'] = 'used'): Pick<Screen, 'full' | 'empty'> {
  return { full: { workspace, at }, empty: { workspace: 'empty', at } }
}

/** Of something that there is: without it there is no such screen. */
function alwaysFull(at: string, open?: Where['open']): Pick<Screen, 'full' | 'empty'> {
  return { full: { workspace: 'used', at, ...(open && { open }) }, empty: null }
}

/** What is there to be seen is drawn. A screen that is in error says so in a note with a way to try again. */
export async function isThere(page: Page, t: TFunction): Promise<void> {
  await page
    .getByRole('heading', { level: 1 })
    .or(page.getByRole('alert'))
    .or(page.getByLabel(t('compose.title')))
    .first()
    .waitFor()
}
