import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PartHashes } from '../../shared/approval/approval.ts'
import type { ArchiveCounts } from '../../shared/archive/manifest.ts'
import type { AuditAction, AuditDetails } from '../../shared/audience/audit.ts'
import type { ConsentBasis, ContactContent, SuppressionReason } from '../../shared/audience/contact.ts'
import type { WantedRole } from '../../shared/audience/wantedRoles.ts'
import type {
  CalendarLayer,
  CalendarPointContent,
  CalendarPointId,
} from '../../shared/calendar/calendarPoint.ts'
import type { QueueSlotId } from '../../shared/calendar/queueSlot.ts'
import type {
  AuditEntryId,
  ChannelId,
  ContactId,
  CountyCode,
  DeliveryId,
  FigureId,
  GroupId,
  ImportId,
  InboxId,
  InboxMailId,
  MediaMentionId,
  MediaOutletId,
  MembershipId,
  MentionId,
  MunicipalityCode,
  ObservationId,
  PlaceAnswerId,
  PostId,
  PublicationId,
  ReachAnnotationId,
  ReachEventId,
  RevisionId,
  SavedBlockId,
  SegmentId,
  SenderId,
  TemplateId,
  ThemeId,
} from '../../shared/contract/scalars.ts'
import type { DeliveryPhase, DeliveryState } from '../../shared/delivery/delivery.ts'
import type { HandoverId, HandoverState } from '../../shared/delivery/handover.ts'
import type { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import type { Language } from '../../shared/i18n/catalogue.ts'
import type { RenditionPurpose } from '../../shared/images/imageUses.ts'
import type { BounceWeight } from '../../shared/inbox/bounceWeight.ts'
import type { InboxKind } from '../../shared/inbox/inboxMail.ts'
import type { CalendarFile } from '../../shared/newsletter/calendarFile.ts'
import type { Theme } from '../../shared/newsletter/theme.ts'
import type { Block, PostDocument } from '../../shared/post/document.ts'
import type { Asset, Figure, FigureContent, PostContent } from '../../shared/post/post.ts'
import type { MediaKind } from '../../shared/reach/mediaKind.ts'
import type { Metric, Placing } from '../../shared/reach/observation.ts'
import type { SpellEnd } from '../../shared/schedule/idleAt.ts'
import type { Lateness } from '../../shared/schedule/lateness.ts'
import type { MissedPolicy, MissedWhy, PublicationState, Trouble } from '../../shared/schedule/publication.ts'
import type { LeaseHolder } from '../../shared/schedule/schedulerLease.ts'
import type { NetworkLimits } from '../../shared/social/limits.ts'
import type { Network } from '../../shared/social/network.ts'
import type { PostReplies } from '../../shared/social/postFigures.ts'
import type {
  HandedPost,
  PublicationStepId,
  StepContent,
  StepPhase,
  StepResult,
} from '../../shared/social/publicationStep.ts'
import type { FoundPost, RemoteFigure } from '../../shared/social/remotePost.ts'
import { compressedJson } from './compressedJson.ts'

// Every instant is text, ISO 8601 in UTC ("2026-12-18T08:00:00Z"): readable in any SQLite tool, and sorts as time does
// because all are written with the same precision (milliseconds).

export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).notNull(),
})

export const posts = sqliteTable('posts', {
  id: integer().primaryKey({ autoIncrement: true }).$type<PostId>(),
  title: text().notNull(),
  lede: text().notNull(),
  body: text({ mode: 'json' }).$type<PostDocument>().notNull(),
  tags: text({ mode: 'json' }).$type<string[]>().notNull(),
  link: text(),
  language: text().$type<Language>().notNull(),
  subject: text(),
  preheader: text(),
  ownWords: text('own_words', { mode: 'json' }).$type<string[]>().notNull().default([]),
  networks: text({ mode: 'json' }).$type<PostContent['networks']>().notNull().default({}),
  untagged: text({ mode: 'json' }).$type<PostContent['untagged']>(),
  version: integer().notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  deletedAt: text('deleted_at'),
})

export const figures = sqliteTable('figures', {
  id: integer().primaryKey({ autoIncrement: true }).$type<FigureId>(),
  name: text().notNull(),
  value: real().notNull(),
  unit: text().notNull(),
  form: text().$type<Figure['form']>().notNull(),
  precision: text().$type<Figure['precision']>().notNull(),
  period: text().notNull(),
  source: text().notNull(),
  /** FigureQuery of a counted figure; its value here is the one that was counted last. */
  query: text({ mode: 'json' }).$type<Figure['query']>(),
  deletedAt: text('deleted_at'),
})

/** Figures as they were when a publication of a post went out: what was sent does not change with what is counted later. */
export const frozenFigures = sqliteTable(
  'frozen_figures',
  {
    publicationId: integer('publication_id')
      .$type<PublicationId>()
      .notNull()
      .references(() => publications.id),
    figureId: integer('figure_id')
      .$type<FigureId>()
      .notNull()
      .references(() => figures.id),
    content: text({ mode: 'json' }).$type<FigureContent>().notNull(),
    frozenAt: text('frozen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.publicationId, table.figureId] })],
)

/** What a source means by a metric, from a day on: numbers on either side of a change cannot be compared. */
export const metricDefinitions = sqliteTable('metric_definitions', {
  id: integer().primaryKey({ autoIncrement: true }),
  source: text().notNull(),
  metric: text().$type<Metric>().notNull(),
  from: text().notNull(),
  text: text().notNull(),
})

/** A post as it was saved at a moment; thinned with age. */
export const postRevisions = sqliteTable(
  'post_revisions',
  {
    id: integer().primaryKey({ autoIncrement: true }).$type<RevisionId>(),
    postId: integer('post_id')
      .$type<PostId>()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    content: compressedJson().$type<PostContent>().notNull(),
    /** How many words it says, counted when it was kept: a list of a thousand must not read a thousand letters. */
    words: integer().notNull().default(0),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [index('post_revisions_post').on(table.postId, table.savedAt)],
)

/** The officer's own templates; those that the program brings are in resources/templates. */
export const templates = sqliteTable('templates', {
  id: integer().primaryKey({ autoIncrement: true }).$type<TemplateId>(),
  name: text().notNull(),
  content: text({ mode: 'json' }).$type<PostContent>().notNull(),
  createdAt: text('created_at').notNull(),
})

/** The officer's own themes; those that the program brings are in resources/themes. Which one is used is a setting. */
export const themes = sqliteTable('themes', {
  id: integer().primaryKey({ autoIncrement: true }).$type<ThemeId>(),
  content: text({ mode: 'json' }).$type<Theme>().notNull(),
  createdAt: text('created_at').notNull(),
})

/** Blocks kept to be used again. */
export const savedBlocks = sqliteTable('saved_blocks', {
  id: integer().primaryKey({ autoIncrement: true }).$type<SavedBlockId>(),
  name: text().notNull(),
  content: text({ mode: 'json' }).$type<Block[]>().notNull(),
  createdAt: text('created_at').notNull(),
})

/** Who can sign a letter. At most one is the first choice. */
export const senders = sqliteTable('senders', {
  id: integer().primaryKey({ autoIncrement: true }).$type<SenderId>(),
  name: text().notNull(),
  role: text().notNull(),
  organisation: text().notNull(),
  firstChoice: integer('first_choice', { mode: 'boolean' }).notNull().default(false),
})

/** A name as it is written in posts, and its handle on each network. */
export const mentions = sqliteTable('mentions', {
  id: integer().primaryKey({ autoIncrement: true }).$type<MentionId>(),
  name: text().notNull().unique(),
  handles: text({ mode: 'json' }).$type<Partial<Record<Network, string>>>().notNull(),
})

/** Words that the officer has told the spelling to know. */
export const personalWords = sqliteTable(
  'personal_words',
  { language: text().$type<Language>().notNull(), word: text().notNull() },
  (table) => [primaryKey({ columns: [table.language, table.word] })],
)

export const assets = sqliteTable('assets', {
  sha256: text().primaryKey(),
  mime: text().$type<Asset['mime']>().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  fileName: text('file_name').notNull(),
  createdAt: text('created_at').notNull(),
})

/** An image in the size and format that one use needs; the file is in assets/ under its own SHA-256. */
export const assetRenditions = sqliteTable(
  'asset_renditions',
  {
    source: text()
      .notNull()
      .references(() => assets.sha256),
    /** 'email', 'card' or a network, with the place around which it was cut. */
    purpose: text().$type<RenditionPurpose>().notNull(),
    sha256: text().notNull(),
    mime: text().$type<Asset['mime']>().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.source, table.purpose] })],
)

export const variantEdits = sqliteTable(
  'variant_edits',
  {
    postId: integer('post_id')
      .$type<PostId>()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    network: text().$type<Network>().notNull(),
    text: text().notNull(),
    derivedText: text('derived_text').notNull(),
    editedAt: text('edited_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.network] })],
)

export const imports = sqliteTable('imports', {
  id: integer().primaryKey({ autoIncrement: true }).$type<ImportId>(),
  kind: text().$type<'contacts' | 'reach'>().notNull(),
  fileName: text('file_name').notNull(),
  sha256: text().notNull(),
  added: integer().notNull(),
  rejected: integer().notNull(),
  at: text().notNull(),
  /** Of reach: which reader it was read by (electron/reach), and what the rows say whatever the file is called and however it is ordered. */
  source: text().notNull().default(''),
  contentHash: text('content_hash').notNull().default(''),
  undoneAt: text('undone_at'),
})

export const contacts = sqliteTable(
  'contacts',
  {
    id: integer().primaryKey({ autoIncrement: true }).$type<ContactId>(),
    email: text().notNull(),
    /** The normalised address: what makes two contacts the same person. */
    emailKey: text('email_key').notNull(),
    name: text().notNull(),
    role: text().notNull(),
    organisation: text().notNull(),
    municipality: text().$type<MunicipalityCode>(),
    county: text().$type<CountyCode>(),
    language: text().$type<Language>().notNull(),
    consent: text().$type<ConsentBasis>(),
    /** Where the basis was recorded: a form, a decision, a file; '' where nobody has said. */
    consentSource: text('consent_source').notNull().default(''),
    /** The day on which it was given, or settled. */
    consentDate: text('consent_date'),
    notes: text().notNull(),
    /** `role` and `organisation` folded (shared/text/foldText.ts), so that a segment need not fold them row by row. */
    roleKey: text('role_key').notNull().default(''),
    organisationKey: text('organisation_key').notNull().default(''),
    /** A copy of what `suppressions` says of the address, for lists and counts. Whoever sends asks `suppressions` itself. */
    suppressed: text().$type<SuppressionReason>(),
    /** Kept by triggers from the ledger: when a letter was last sent, how many were, and how many came back. */
    lastMailedAt: text('last_mailed_at'),
    mailedCount: integer('mailed_count').notNull().default(0),
    bouncedCount: integer('bounced_count').notNull().default(0),
    /** A day until which the contact is kept though nobody writes to them: somebody has said so. */
    retainUntil: text('retain_until'),
    importId: integer('import_id')
      .$type<ImportId>()
      .references(() => imports.id, { onDelete: 'set null' }),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    deletedAt: text('deleted_at'),
  },
  (table) => [
    uniqueIndex('contacts_email_key').on(table.emailKey),
    index('contacts_municipality').on(table.municipality),
    // Everything that a segment asks of a contact's own row (segmentQuery.ts), so that counting reads nothing else. By
    // county, because counts are; then by id, so that rows come to the index's end of a county and tags and lists are
    // met in their own order. What is asked most comes first: a column that stands further in is read past all before it.
    index('contacts_counted')
      .on(
        table.county,
        table.id,
        table.roleKey,
        table.language,
        table.suppressed,
        table.municipality,
        table.consent,
        table.lastMailedAt,
        table.mailedCount,
        table.bouncedCount,
        table.organisationKey,
      )
      .where(sql`deleted_at IS NULL`),
  ],
)

export const contactTags = sqliteTable(
  'contact_tags',
  {
    contactId: integer('contact_id')
      .$type<ContactId>()
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    tag: text().notNull(),
    /** `tag` folded. */
    tagKey: text('tag_key').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.contactId, table.tag] }),
    index('contact_tags_tag').on(table.tag),
    index('contact_tags_key').on(table.tagKey, table.contactId),
  ],
)

/** What a contact was before an import changed it, so that the whole import can be taken back. What it added has its `importId`. */
export const importChanges = sqliteTable(
  'import_changes',
  {
    importId: integer('import_id')
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    before: text({ mode: 'json' }).$type<ContactContent>().notNull(),
    /** It was deleted, and came back with the import. */
    wasDeleted: integer('was_deleted', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.contactId] })],
)

/** Addresses that must not be mailed, by the HMAC of the normalised address: survives the erasure of the contact. */
export const suppressions = sqliteTable('suppressions', {
  emailHash: text('email_hash').primaryKey(),
  reason: text().$type<SuppressionReason>().notNull(),
  at: text().notNull(),
  /** What told us: a file's name, a person's own word; '' where the reason says it all. */
  source: text().notNull().default(''),
  /** Of one that a list brought: the number its entry in the audit trail has, so that the whole list can be taken back. */
  batch: integer(),
})

export const segments = sqliteTable('segments', {
  id: integer().primaryKey({ autoIncrement: true }).$type<SegmentId>(),
  name: text().notNull().unique(),
  /** rule: whoever matches when the send starts. list: `segment_members`, whom somebody has put there. */
  kind: text().$type<'rule' | 'list'>().notNull().default('rule'),
  rule: text().notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
})

/** Who is on a list. */
export const segmentMembers = sqliteTable(
  'segment_members',
  {
    segmentId: integer('segment_id')
      .$type<SegmentId>()
      .notNull()
      .references(() => segments.id, { onDelete: 'cascade' }),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    addedAt: text('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.segmentId, table.contactId] }),
    index('segment_members_contact').on(table.contactId),
  ],
)

/** An association of municipalities, a federation, a project: whatever municipalities are members of. */
export const groups = sqliteTable('groups', {
  id: integer().primaryKey({ autoIncrement: true }).$type<GroupId>(),
  name: text().notNull().unique(),
  /** The association itself, whose members are aimed at where nothing else is said. At most one. */
  own: integer({ mode: 'boolean' }).notNull().default(false),
  /** The roles that every member should have a contact in; null: those that every group begins with. */
  wanted: text({ mode: 'json' }).$type<WantedRole[]>(),
  createdAt: text('created_at').notNull(),
})

/** A municipality's membership of a group, from a day to a day (both included); without an end it goes on. */
export const memberships = sqliteTable(
  'memberships',
  {
    id: integer().primaryKey({ autoIncrement: true }).$type<MembershipId>(),
    groupId: integer('group_id')
      .$type<GroupId>()
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    municipality: text().$type<MunicipalityCode>().notNull(),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day'),
    note: text().notNull().default(''),
  },
  (table) => [index('memberships_group').on(table.groupId, table.municipality, table.fromDay)],
)

/** What the officer has said that a member of a group can do without: a contact in this role (its name, folded). */
export const coverageWaivers = sqliteTable(
  'coverage_waivers',
  {
    groupId: integer('group_id')
      .$type<GroupId>()
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    municipality: text().$type<MunicipalityCode>().notNull(),
    roleKey: text('role_key').notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.municipality, table.roleKey] })],
)

/**
 * Who did what, and when. What was changed of a contact stands in `details`, and goes with the contact when it is erased;
 * the entry itself stays.
 */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: integer().primaryKey({ autoIncrement: true }).$type<AuditEntryId>(),
    at: text().notNull(),
    /** The account that was signed in to the computer, or `rundbrev` for what the program did by itself. */
    actor: text().notNull(),
    action: text().$type<AuditAction>().notNull(),
    /** Entries of one act over many contacts share a number. */
    batch: integer(),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .references(() => contacts.id, { onDelete: 'set null' }),
    details: text({ mode: 'json' }).$type<AuditDetails>().notNull(),
  },
  (table) => [
    index('audit_entries_contact').on(table.contactId),
    index('audit_entries_batch').on(table.batch),
    index('audit_entries_at').on(table.at),
  ],
)

export const channels = sqliteTable('channels', {
  id: integer().primaryKey({ autoIncrement: true }).$type<ChannelId>(),
  kind: text().$type<'email' | 'assisted' | 'social'>().notNull(),
  name: text().notNull().unique(),
  network: text().$type<Network>(),
  /** EmailChannelConfig for e-mail, SocialChannelConfig for an account on a network, AssistedChannelConfig or null for assisted. Holds no secret. */
  config: text({ mode: 'json' }),
  /** Its letters go into the built-in outbox: nothing that goes over it has left the computer (trials.ts). Guarded, since a row may hold anything. */
  trial: integer({ mode: 'boolean' }).generatedAlwaysAs(
    sql`iif(json_valid(config), coalesce(json_extract(config, '$.engine') = 'outbox', 0), 0)`,
    { mode: 'virtual' },
  ),
  /** What goes over it is approved first: nothing starts that nobody has approved as it is. */
  needsApproval: integer('needs_approval', { mode: 'boolean' }).notNull().default(false),
  /** Its queue's places on red days are taken too; else they are left out. */
  queueTakesRedDays: integer('queue_takes_red_days', { mode: 'boolean' }).notNull().default(false),
  createdAt: text('created_at').notNull(),
  removedAt: text('removed_at'),
})

/** Secrets encrypted by the operating system (safeStorage), never in clear. */
export const secrets = sqliteTable(
  'secrets',
  {
    channelId: integer('channel_id')
      .$type<ChannelId>()
      .notNull()
      .references(() => channels.id, { onDelete: 'cascade' }),
    purpose: text().$type<SecretPurpose>().notNull().default('password'),
    /** Base64 of the ciphertext. */
    ciphertext: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.channelId, table.purpose] })],
)

export const publications = sqliteTable(
  'publications',
  {
    id: integer().primaryKey({ autoIncrement: true }).$type<PublicationId>(),
    postId: integer('post_id')
      .$type<PostId>()
      .notNull()
      .references(() => posts.id),
    channelId: integer('channel_id')
      .$type<ChannelId>()
      .notNull()
      .references(() => channels.id),
    segmentId: integer('segment_id')
      .$type<SegmentId>()
      .references(() => segments.id),
    wallTime: text('wall_time').notNull(),
    zone: text().notNull(),
    dueAt: text('due_at').notNull(),
    recurrence: text(),
    missed: text().$type<MissedPolicy>().notNull(),
    lateness: text({ mode: 'json' }).$type<Lateness>(),
    /** When it was found that its time had passed, and why nothing ran then. */
    missedAt: text('missed_at'),
    missedWhy: text('missed_why').$type<MissedWhy>(),
    /** The time that was missed, kept when it goes late or is moved. */
    missedDueAt: text('missed_due_at'),
    /** When the officer dealt with it or had seen what became of it: what was seen is not listed any more. */
    missedSeenAt: text('missed_seen_at'),
    /** The place in the week that it took out of the queue. */
    slotId: integer('slot_id').$type<QueueSlotId>(),
    state: text().$type<PublicationState>().notNull(),
    trouble: text({ mode: 'json' }).$type<Trouble>(),
    startedAt: text('started_at'),
    finishedAt: text('finished_at'),
    createdAt: text('created_at').notNull(),
    /** The account that was signed in when it was planned: who approved it; '' where that was not kept. */
    plannedBy: text('planned_by').notNull().default(''),
    /** Given before its time to an engine that keeps the time itself; false where none can, or would not. */
    handsAhead: integer('hands_ahead', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('publications_due').on(table.state, table.dueAt),
    // Few of those that wait are given to an engine or a network beforehand, and the scheduler looks for them at every tick.
    index('publications_ahead').on(table.state, table.handsAhead, table.dueAt).where(sql`hands_ahead = 1`),
    index('publications_missed').on(table.missedAt).where(sql`missed_at IS NOT NULL`),
    // A place in the queue is one publication's, whoever else decides at the same time.
    uniqueIndex('publications_place')
      .on(table.slotId, table.dueAt)
      .where(sql`slot_id IS NOT NULL AND state IN ('scheduled', 'running', 'paused')`),
  ],
)

/**
 * A version of a post as one channel shows it, and who said yes to it. It holds so long as the hash of what would go out is the same.
 */
export const approvals = sqliteTable(
  'approvals',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    postId: integer('post_id')
      .$type<PostId>()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    channelId: integer('channel_id')
      .$type<ChannelId>()
      .notNull()
      .references(() => channels.id),
    /** SHA-256 of what was approved. */
    hash: text().notNull(),
    /** The same of each part of it, so that it can be told what has changed. */
    parts: text({ mode: 'json' }).$type<PartHashes>().notNull().default({}),
    approvedAt: text('approved_at').notNull(),
    approvedBy: text('approved_by').notNull(),
    withdrawnAt: text('withdrawn_at'),
  },
  (table) => [index('approvals_post').on(table.postId, table.channelId)],
)

/** Versions that somebody has said are ready, and that nobody has answered yet. */
export const approvalRequests = sqliteTable(
  'approval_requests',
  {
    postId: integer('post_id')
      .$type<PostId>()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    channelId: integer('channel_id')
      .$type<ChannelId>()
      .notNull()
      .references(() => channels.id),
    askedAt: text('asked_at').notNull(),
    askedBy: text('asked_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.channelId] })],
)

/** Fixed points of the year and school terms (shared/calendar/calendarPoint.ts). */
export const calendarPoints = sqliteTable('calendar_points', {
  id: integer().primaryKey({ autoIncrement: true }).$type<CalendarPointId>(),
  layer: text().$type<CalendarLayer>().notNull(),
  name: text().notNull(),
  from: text('from_date').notNull(),
  to: text('to_date').notNull(),
  yearly: text().$type<CalendarPointContent['yearly']>().notNull(),
  note: text().notNull().default(''),
})

/** Times of the week that ready posts take one after the other. */
export const queueSlots = sqliteTable(
  'queue_slots',
  {
    id: integer().primaryKey({ autoIncrement: true }).$type<QueueSlotId>(),
    channelId: integer('channel_id')
      .$type<ChannelId>()
      .notNull()
      .references(() => channels.id, { onDelete: 'cascade' }),
    weekday: integer().notNull(),
    at: text().notNull(),
  },
  (table) => [uniqueIndex('queue_slots_time').on(table.channelId, table.weekday, table.at)],
)

/** Who runs the schedule: one row at most (shared/schedule/schedulerLease.ts). */
export const schedulerLease = sqliteTable('scheduler_lease', {
  id: integer().primaryKey(),
  holder: text({ mode: 'json' }).$type<LeaseHolder>().notNull(),
  takenAt: text('taken_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  wantedBy: text('wanted_by', { mode: 'json' }).$type<LeaseHolder>(),
})

/** When a scheduler ran, from its first look to its last: what lies between two spells is why something was missed. */
export const schedulerSpells = sqliteTable(
  'scheduler_spells',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    bootId: text('boot_id').notNull(),
    startedAt: text('started_at').notNull(),
    lastSeenAt: text('last_seen_at').notNull(),
    /** How it ended, where that was said: null after a crash, or while it runs. */
    ended: text().$type<SpellEnd>(),
    /** Nothing was sent in it: sending was held until somebody had looked. */
    held: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('scheduler_spells_started').on(table.startedAt)],
)

/** A publication on a network, request by request (shared/social/publicationStep.ts). Written before and after each of them. */
export const publicationSteps = sqliteTable(
  'publication_steps',
  {
    id: integer().primaryKey({ autoIncrement: true }).$type<PublicationStepId>(),
    publicationId: integer('publication_id')
      .$type<PublicationId>()
      .notNull()
      .references(() => publications.id),
    position: integer().notNull(),
    content: text({ mode: 'json' }).$type<StepContent>().notNull(),
    /** Stored before the first attempt, so that any repetition is known to be one. */
    key: text().notNull().unique(),
    phase: text().$type<StepPhase>().notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    begunAt: text('begun_at'),
    settledAt: text('settled_at'),
    nextAttemptAt: text('next_attempt_at'),
    handed: text({ mode: 'json' }).$type<HandedPost>(),
    trouble: text({ mode: 'json' }).$type<Trouble>(),
    result: text({ mode: 'json' }).$type<StepResult>(),
    candidates: text({ mode: 'json' }).$type<FoundPost[]>().notNull().default([]),
    removedAt: text('removed_at'),
  },
  (table) => [uniqueIndex('publication_steps_order').on(table.publicationId, table.position)],
)

/** Published posts whose network is asked for figures: when next. Made from `publication_steps` as posts come to be there. */
export const figureWatches = sqliteTable(
  'figure_watches',
  {
    stepId: integer('step_id')
      .primaryKey()
      .$type<PublicationStepId>()
      .references(() => publicationSteps.id),
    publishedAt: text('published_at').notNull(),
    /** null: no more. */
    lookAt: text('look_at'),
  },
  (table) => [index('figure_watches_look').on(table.lookAt).where(sql`look_at IS NOT NULL`)],
)

/** Where answers are, and by a keyed hash which handle each account had where its address tells another name of it. */
export type KeptReplies = Omit<PostReplies, 'links'> & {
  readonly links: readonly (PostReplies['links'][number] & { readonly handleHash?: string })[]
}

/** What a network said of a post, each time that it was asked. Of who has answered, nothing is kept but where the answer is. */
export const figureLooks = sqliteTable(
  'figure_looks',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    stepId: integer('step_id')
      .notNull()
      .$type<PublicationStepId>()
      .references(() => publicationSteps.id),
    at: text().notNull(),
    figures: text({ mode: 'json' }).$type<RemoteFigure[]>().notNull(),
    /** null: not told. */
    replies: text({ mode: 'json' }).$type<KeptReplies>(),
    /** Why there is nothing, or not all. */
    trouble: text({ mode: 'json' }).$type<Trouble>(),
  },
  (table) => [index('figure_looks_step').on(table.stepId, table.at)],
)

/** What is known of an account on a network, as it was told last. Nothing here is a secret. */
export const accountStates = sqliteTable('account_states', {
  channelId: integer('channel_id')
    .primaryKey()
    .$type<ChannelId>()
    .references(() => channels.id, { onDelete: 'cascade' }),
  account: text().notNull().default(''),
  signedInUntil: text('signed_in_until'),
  /** The account is to be signed in again: nothing is published before that. */
  signInLostAt: text('sign_in_lost_at'),
  lastSuccessAt: text('last_success_at'),
  /** Nothing is asked before this: the network has said so. */
  restsUntil: text('rests_until'),
  limits: text({ mode: 'json' }).$type<NetworkLimits>(),
  left: text({ mode: 'json' })
    .$type<{ readonly what: string; readonly left: number; readonly until: string | null }[]>()
    .notNull()
    .default([]),
})

/** What a newsletter publication sends, frozen when it starts: an edit of the post afterwards changes nothing in the air. */
export const renderings = sqliteTable('renderings', {
  publicationId: integer('publication_id')
    .primaryKey()
    .$type<PublicationId>()
    .references(() => publications.id),
  subject: text().notNull(),
  mjml: text().notNull(),
  html: text().notNull(),
  text: text().notNull(),
  /** SHA-256 of each asset that the HTML shows. */
  assets: text({ mode: 'json' }).$type<string[]>().notNull(),
  calendars: text({ mode: 'json' }).$type<CalendarFile[]>().notNull().default([]),
  sha256: text().notNull(),
  /** Whom it is for, as the segment's rule read when the sending started; null for every contact. */
  segment: text({ mode: 'json' }).$type<{ name: string; rule: string }>(),
  createdAt: text('created_at').notNull(),
})

/** What lies in archive/ of each publication that is over, and the hashes that it must have. */
export const archiveEntries = sqliteTable('archive_entries', {
  publicationId: integer('publication_id')
    .primaryKey()
    .$type<PublicationId>()
    .references(() => publications.id),
  /** Its folder in archive/: "2026/12-decemberbrev". */
  name: text().notNull(),
  archivedAt: text('archived_at').notNull(),
  manifestSha256: text('manifest_sha256').notNull(),
  /** Of the last file of its chain: the manifest, or the latest addendum. */
  latestSha256: text('latest_sha256').notNull(),
  latestAt: text('latest_at').notNull(),
  addenda: integer().notNull().default(0),
  /** The counts that stand in it, or in its latest addendum, as JSON. */
  counts: text({ mode: 'json' }).$type<ArchiveCounts>().notNull(),
  /** Its PDF, or the pictures of its posts, could not be made when it was archived. */
  lacksPdf: integer('lacks_pdf', { mode: 'boolean' }).notNull().default(false),
  /** Of a publication on a network: what its posts were, as it was archived last; '' for anything else. */
  postsSha256: text('posts_sha256').notNull().default(''),
})

export const deliveries = sqliteTable(
  'deliveries',
  {
    id: integer().primaryKey({ autoIncrement: true }).$type<DeliveryId>(),
    publicationId: integer('publication_id')
      .$type<PublicationId>()
      .notNull()
      .references(() => publications.id),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .references(() => contacts.id, { onDelete: 'set null' }),
    /** The recipient as frozen when the send started. */
    email: text().notNull(),
    emailKey: text('email_key').notNull(),
    name: text().notNull(),
    municipality: text().$type<MunicipalityCode>(),
    county: text().$type<CountyCode>(),
    state: text().$type<DeliveryState>().notNull(),
    phase: text().$type<DeliveryPhase>(),
    attempts: integer().notNull().default(0),
    messageId: text('message_id').notNull(),
    response: text(),
    nextAttemptAt: text('next_attempt_at'),
    settledAt: text('settled_at'),
    /** Of a row in the air: the run of the program that has it in hand, and until when at most (a lease). */
    heldBy: text('held_by'),
    heldUntil: text('held_until'),
    /** The recipient's server, as far as its limits go. Follows the address, also when that is erased. */
    domain: text().generatedAlwaysAs(sql`substr(email_key, instr(email_key, '@') + 1)`, { mode: 'virtual' }),
  },
  (table) => [
    // Nobody twice for one publication, whatever the code above thinks.
    uniqueIndex('deliveries_once').on(table.publicationId, table.emailKey),
    index('deliveries_state').on(table.publicationId, table.state),
    // Which publication's, too: how many were answered lately is counted in the index alone.
    index('deliveries_settled').on(table.state, table.settledAt, table.publicationId),
    // A publication's rows in the order they were made, to be read in parts.
    index('deliveries_publication').on(table.publicationId),
    index('deliveries_contact').on(table.contactId),
    // Whose letter it is that comes back.
    index('deliveries_message').on(table.messageId),
    // The latest letter to an address, where a report tells no more than that.
    index('deliveries_address').on(table.emailKey),
    // Who is next in a domain, and whose retry is due: each knows only rows that wait.
    index('deliveries_in_line').on(table.publicationId, table.domain).where(sql`state = 'queued'`),
    index('deliveries_retry').on(table.publicationId, table.nextAttemptAt).where(sql`state = 'deferred'`),
    // Who got a publication, for segments that ask.
    index('deliveries_received').on(table.publicationId, table.contactId).where(sql`state = 'sent'`),
  ],
)

/**
 * Parts of publications that were handed over to an engine which sends them by itself: one for each group of counties that sees the
 * same letter, and one more (`round`) for rows that the officer has put back in line afterwards.
 */
export const handovers = sqliteTable(
  'handovers',
  {
    id: integer().primaryKey({ autoIncrement: true }).$type<HandoverId>(),
    publicationId: integer('publication_id')
      .$type<PublicationId>()
      .notNull()
      .references(() => publications.id),
    /** What it is found again by at the engine. */
    key: text().notNull().unique(),
    /** A county of the group, or null: what any of them sees, all of them see. */
    county: text().$type<CountyCode>(),
    state: text().$type<HandoverState>().notNull(),
    /** The engine's own numbers; null before they are known. */
    listId: integer('list_id'),
    campaignId: integer('campaign_id'),
    /** When the engine is to begin by itself; null: when it is told to. */
    sendAt: text('send_at'),
    /** How often in a row the engine could not be asked. */
    failures: integer().notNull().default(0),
    /** When the engine is to be asked again; null: no more. */
    lookAt: text('look_at'),
    /** When the engine said that it was done. */
    finishedAt: text('finished_at'),
  },
  (table) => [
    index('handovers_publication').on(table.publicationId),
    index('handovers_look').on(table.lookAt),
  ],
)

/** Which rows of the ledger a handover is of. */
export const handoverRows = sqliteTable(
  'handover_rows',
  {
    handoverId: integer('handover_id')
      .$type<HandoverId>()
      .notNull()
      .references(() => handovers.id),
    deliveryId: integer('delivery_id')
      .$type<DeliveryId>()
      .notNull()
      .references(() => deliveries.id),
  },
  (table) => [
    primaryKey({ columns: [table.handoverId, table.deliveryId] }),
    index('handover_rows_delivery').on(table.deliveryId),
  ],
)

/** An inbox that is looked in, and how far it has been read. */
export const inboxes = sqliteTable('inboxes', {
  id: integer().primaryKey({ autoIncrement: true }).$type<InboxId>(),
  /** Server, user and folder: another one is another inbox. */
  source: text().notNull().unique(),
  /** As the server gives it (RFC 9051, 2.3.1.1): with another one its numbers mean other mails. '' before the first look. */
  uidValidity: text('uid_validity').notNull().default(''),
  /** The highest number that has been dealt with. */
  lastUid: integer('last_uid').notNull().default(0),
  lookedAt: text('looked_at'),
  trouble: text({ mode: 'json' }).$type<Trouble>(),
})

/** A mail that came in about a letter of ours. Of other mails nothing is kept. */
export const inboxMails = sqliteTable(
  'inbox_mails',
  {
    id: integer().primaryKey({ autoIncrement: true }).$type<InboxMailId>(),
    /** null: it did not come by mail; a service told it. */
    inboxId: integer('inbox_id')
      .$type<InboxId>()
      .references(() => inboxes.id, { onDelete: 'set null' }),
    /** A hash of what the mail is known by, so that it counts once however often it is met. */
    identity: text().notNull(),
    uidValidity: text('uid_validity').notNull().default(''),
    uid: integer().notNull().default(0),
    kind: text().$type<InboxKind>().notNull(),
    at: text().notNull(),
    deliveryId: integer('delivery_id')
      .$type<DeliveryId>()
      .references(() => deliveries.id, { onDelete: 'set null' }),
    contactId: integer('contact_id')
      .$type<ContactId>()
      .references(() => contacts.id, { onDelete: 'set null' }),
    /** Whom it is about, or who writes. */
    email: text().notNull(),
    emailKey: text('email_key').notNull(),
    name: text().notNull().default(''),
    subject: text().notNull().default(''),
    words: text().notNull().default(''),
    weight: text().$type<BounceWeight>(),
    status: text().notNull().default(''),
    diagnostic: text().notNull().default(''),
    /** Keys of addresses that it has kept from being mailed. */
    suppressed: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    /** What the letter's state was before. */
    stateBefore: text('state_before').$type<DeliveryState>(),
    /** The mail itself has been marked or moved, as chosen. */
    settled: integer({ mode: 'boolean' }).notNull().default(false),
    doneAt: text('done_at'),
    takenBackAt: text('taken_back_at'),
  },
  (table) => [
    uniqueIndex('inbox_mails_identity').on(table.identity),
    index('inbox_mails_kind').on(table.kind, table.at),
    index('inbox_mails_delivery').on(table.deliveryId),
    index('inbox_mails_contact').on(table.contactId),
    index('inbox_mails_address').on(table.emailKey, table.at),
    index('inbox_mails_unsettled').on(table.inboxId, table.uid).where(sql`settled = 0`),
  ],
)

/** What a social network answered, or the officer's own word after publishing by hand. */
export const receipts = sqliteTable('receipts', {
  publicationId: integer('publication_id')
    .primaryKey()
    .$type<PublicationId>()
    .references(() => publications.id),
  text: text().notNull(),
  url: text(),
  at: text().notNull(),
})

export const observations = sqliteTable(
  'observations',
  {
    id: integer().primaryKey({ autoIncrement: true }).$type<ObservationId>(),
    source: text().notNull(),
    channel: text().notNull(),
    metric: text().$type<Exclude<Metric, 'delivered'>>().notNull(),
    value: real().notNull(),
    county: text().$type<CountyCode>(),
    municipality: text().$type<MunicipalityCode>(),
    /** Outside Sweden: in no county, and not unknown. */
    abroad: integer({ mode: 'boolean' }).notNull().default(false),
    placed: text().$type<Placing>().notNull().default('said'),
    /** The source's own words for the place and the metric; '' where it has none. */
    placeText: text('place_text').notNull().default(''),
    measuredAs: text('measured_as').notNull().default(''),
    /** The definition that it was counted by (sourceMetrics.ts). */
    measure: text(),
    periodFrom: text('period_from').notNull(),
    periodTo: text('period_to').notNull(),
    postId: integer('post_id')
      .$type<PostId>()
      .references(() => posts.id),
    note: text().notNull(),
    importId: integer('import_id')
      .$type<ImportId>()
      .references(() => imports.id),
    /** Row in the imported file, heading = 1. */
    importRow: integer('import_row'),
    enteredAt: text('entered_at').notNull(),
    /** From then on it counts no more. */
    deletedAt: text('deleted_at'),
    endedWhy: text('ended_why').$type<'deleted' | 'corrected' | 'superseded' | 'undone'>(),
    /** The observation that this one corrects. */
    replaces: integer().$type<ObservationId>(),
    /** The event whose participants are counted. */
    eventId: integer('event_id').$type<ReachEventId>(),
    /** Of what a network said by itself: its own name for it, what that counts, and of which post. */
    figure: text(),
    definition: text(),
    stepId: integer('step_id')
      .$type<PublicationStepId>()
      .references(() => publicationSteps.id),
  },
  (table) => [
    index('observations_period').on(table.periodFrom, table.periodTo),
    // What waits for an answer of where it is, and what was answered (placedTexts.ts).
    index('observations_to_place')
      .on(table.placeText, table.source)
      .where(
        sql`deleted_at IS NULL AND place_text <> '' AND ((county IS NULL AND abroad = 0) OR placed = 'officer')`,
      ),
    // Which of a post's figures is the latest (reachRows.ts).
    index('observations_figure').on(table.stepId, table.figure, table.id).where(sql`step_id IS NOT NULL`),
  ],
)

/** What the officer has said that a source's words for a place mean; `source` '': whoever says them. */
export const placeAnswers = sqliteTable(
  'place_answers',
  {
    id: integer().primaryKey({ autoIncrement: true }).$type<PlaceAnswerId>(),
    /** Folded (foldText), as it is compared; and as it was written. */
    textKey: text('text_key').notNull(),
    text: text().notNull(),
    source: text().notNull().default(''),
    means: text().$type<'county' | 'municipality' | 'abroad' | 'unknowable'>().notNull(),
    county: text().$type<CountyCode>(),
    municipality: text().$type<MunicipalityCode>(),
    answeredAt: text('answered_at').notNull(),
  },
  (table) => [uniqueIndex('place_answers_text').on(table.textKey, table.source)],
)

/** Which column is which in files with these headings: the next file of the same shape needs no telling. */
export const reachMappings = sqliteTable('reach_mappings', {
  /** The headings, folded, in their order, as JSON. */
  headings: text().primaryKey(),
  mapping: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
  usedAt: text('used_at').notNull(),
})

/** A newspaper, a station or a channel that the officer has added to those that come with the program (resources/media). */
export const mediaOutlets = sqliteTable('media_outlets', {
  id: integer().primaryKey({ autoIncrement: true }).$type<MediaOutletId>(),
  name: text().notNull(),
  kind: text().$type<MediaKind>().notNull(),
  domain: text().notNull().default(''),
  counties: text({ mode: 'json' }).$type<CountyCode[]>().notNull(),
  deletedAt: text('deleted_at'),
})

/** Seen or heard in a medium. It counts once, and in each county where it was seen. */
export const mediaMentions = sqliteTable(
  'media_mentions',
  {
    id: integer().primaryKey({ autoIncrement: true }).$type<MediaMentionId>(),
    /** As it was called then. */
    outlet: text().notNull(),
    kind: text().$type<MediaKind>().notNull(),
    title: text().notNull(),
    /** The programme that it was in, or the section or page; '' where nobody has said. */
    programme: text().notNull().default(''),
    day: text().notNull(),
    link: text(),
    counties: text({ mode: 'json' }).$type<CountyCode[]>().notNull(),
    postId: integer('post_id')
      .$type<PostId>()
      .references(() => posts.id),
    /** How many it reaches by its own account, and who says so; in no sum. */
    audience: integer(),
    audienceSource: text('audience_source').notNull().default(''),
    note: text().notNull().default(''),
    importId: integer('import_id')
      .$type<ImportId>()
      .references(() => imports.id),
    /** Row in the imported file, heading = 1. */
    importRow: integer('import_row'),
    enteredAt: text('entered_at').notNull(),
    deletedAt: text('deleted_at'),
  },
  (table) => [index('media_mentions_day').on(table.day)],
)

/** A meeting, a course, a fair: its participants are observations of it. */
export const reachEvents = sqliteTable('reach_events', {
  id: integer().primaryKey({ autoIncrement: true }).$type<ReachEventId>(),
  name: text().notNull(),
  dayFrom: text('day_from').notNull(),
  dayTo: text('day_to').notNull(),
  postId: integer('post_id')
    .$type<PostId>()
    .references(() => posts.id),
  note: text().notNull().default(''),
  importId: integer('import_id')
    .$type<ImportId>()
    .references(() => imports.id),
  /** The first of its rows in the imported file, heading = 1. */
  importRow: integer('import_row'),
  enteredAt: text('entered_at').notNull(),
  deletedAt: text('deleted_at'),
})

/** What happened on a day that numbers may be understood by. */
export const reachAnnotations = sqliteTable('reach_annotations', {
  id: integer().primaryKey({ autoIncrement: true }).$type<ReachAnnotationId>(),
  day: text().notNull(),
  text: text().notNull(),
  county: text().$type<CountyCode>(),
  postId: integer('post_id')
    .$type<PostId>()
    .references(() => posts.id),
  enteredAt: text('entered_at').notNull(),
  deletedAt: text('deleted_at'),
})
