import { z } from 'zod'
import { PartHashes } from '../../shared/approval/approval.ts'
import { ArchiveCounts } from '../../shared/archive/manifest.ts'
import { AuditAction, AuditDetails } from '../../shared/audience/audit.ts'
import { ConsentBasis, ContactContent, SuppressionReason } from '../../shared/audience/contact.ts'
import { MembershipTerm } from '../../shared/audience/memberships.ts'
import { WantedRole } from '../../shared/audience/wantedRoles.ts'
import { CalendarLayer, CalendarPointContent, yearlyRules } from '../../shared/calendar/calendarPoint.ts'
import { GroupContent } from '../../shared/contract/memberships.ts'
import { CountyCode, LanguageCode, Sha256, WallTimeText } from '../../shared/contract/scalars.ts'
import { Segment } from '../../shared/contract/segments.ts'
import { VariantEdit } from '../../shared/contract/social.ts'
import { SenderContent } from '../../shared/contract/templates.ts'
import { DeliveryPhase, DeliveryState } from '../../shared/delivery/delivery.ts'
import { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { handoverStates } from '../../shared/delivery/handover.ts'
import { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import { bounceWeights } from '../../shared/inbox/bounceWeight.ts'
import { InboxKind } from '../../shared/inbox/inboxMail.ts'
import { Theme } from '../../shared/newsletter/theme.ts'
import { Block, Href, PostDocument } from '../../shared/post/document.ts'
import { Asset, FigureContent, PostContent } from '../../shared/post/post.ts'
import { AnnotationContent } from '../../shared/reach/annotation.ts'
import { FigureQuery } from '../../shared/reach/figureQuery.ts'
import { MediaKind } from '../../shared/reach/mediaKind.ts'
import { MentionContent as MediaMentionContent } from '../../shared/reach/mediaMention.ts'
import { Metric, ObservationContent, Placing } from '../../shared/reach/observation.ts'
import { ReachEventContent } from '../../shared/reach/reachEvent.ts'
import { ClockText, Lateness } from '../../shared/schedule/lateness.ts'
import { MissedPolicy, MissedWhy, PublicationState, Trouble } from '../../shared/schedule/publication.ts'
import { AssistedChannelConfig } from '../../shared/social/assistedPage.ts'
import { MentionContent } from '../../shared/social/mention.ts'
import { Network } from '../../shared/social/network.ts'
import { HandedPost, StepContent, StepPhase, StepResult } from '../../shared/social/publicationStep.ts'
import { FoundPost, RemoteFigure } from '../../shared/social/remotePost.ts'
import { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'

/**
 * What a column that is more than a word or a number may hold, by the column's own name in the database. The database believes whoever
 * writes to it; this is what the program believes (valueFaults.ts). What is JSON and not named here is JSON and no more.
 */
export const columnShapes: Readonly<Record<string, z.ZodType>> = {
  'posts.body': PostDocument,
  'posts.link': Href,
  'posts.tags': PostContent.shape.tags,
  'posts.language': LanguageCode,
  'posts.own_words': PostContent.shape.ownWords,
  'posts.networks': PostContent.shape.networks,
  'posts.untagged': PostContent.shape.untagged,
  'figures.form': FigureContent.shape.form,
  'figures.precision': FigureContent.shape.precision,
  'figures.query': FigureQuery,
  'frozen_figures.content': FigureContent,
  'metric_definitions.metric': Metric,
  'post_revisions.content': PostContent,
  'templates.content': PostContent,
  'themes.content': Theme,
  'saved_blocks.content': z.array(Block),
  'mentions.handles': MentionContent.shape.handles,
  'personal_words.language': LanguageCode,
  'assets.mime': Asset.shape.mime,
  'asset_renditions.mime': Asset.shape.mime,
  'variant_edits.network': Network,
  'contacts.language': LanguageCode,
  'contacts.consent': ConsentBasis,
  'contacts.suppressed': SuppressionReason,
  'suppressions.email_hash': Sha256,
  'suppressions.reason': SuppressionReason,
  'import_changes.before': ContactContent.partial(),
  'imports.kind': z.enum(['contacts', 'reach']),
  'segments.kind': z.enum(['rule', 'list']),
  'groups.wanted': z.array(WantedRole),
  'audit_entries.action': AuditAction,
  'audit_entries.details': AuditDetails,
  'channels.kind': z.enum(['email', 'assisted', 'social']),
  'channels.network': Network,
  'channels.config': z.union([EmailChannelConfig, SocialChannelConfig, AssistedChannelConfig]),
  'secrets.purpose': SecretPurpose,
  'publications.state': PublicationState,
  'publications.zone': z.string().refine(isZone),
  'publications.wall_time': WallTimeText,
  'publications.missed': MissedPolicy,
  'publications.missed_why': MissedWhy,
  'publications.lateness': Lateness,
  'publications.trouble': Trouble,
  'approvals.hash': Sha256,
  'approvals.parts': PartHashes,
  'calendar_points.layer': CalendarLayer,
  'calendar_points.yearly': z.enum(yearlyRules),
  'queue_slots.at': ClockText,
  'scheduler_lease.holder': z.object({ kind: z.string(), bootId: z.string(), host: z.string() }),
  'scheduler_spells.ended': z.enum(['quit', 'suspended']),
  'publication_steps.content': StepContent,
  'publication_steps.phase': StepPhase,
  'publication_steps.handed': HandedPost,
  'publication_steps.trouble': Trouble,
  'publication_steps.result': StepResult,
  'publication_steps.candidates': z.array(FoundPost),
  'figure_looks.figures': z.array(RemoteFigure),
  'figure_looks.trouble': Trouble,
  'account_states.limits': z.record(z.string(), z.unknown()),
  'account_states.left': z.array(z.object({ what: z.string(), left: z.number() })),
  'renderings.assets': z.array(z.string()),
  'renderings.calendars': z.array(z.object({ fileName: z.string(), content: z.string() })),
  'renderings.segment': z.object({ name: z.string(), rule: z.string() }),
  'archive_entries.counts': ArchiveCounts,
  'deliveries.state': DeliveryState,
  'deliveries.phase': DeliveryPhase,
  'handovers.state': z.enum(handoverStates),
  'inboxes.trouble': Trouble,
  'inbox_mails.kind': InboxKind,
  'inbox_mails.weight': z.enum(bounceWeights),
  'inbox_mails.suppressed': z.array(z.string()),
  'inbox_mails.state_before': DeliveryState,
  'observations.metric': Metric,
  'observations.placed': Placing,
  'observations.ended_why': z.enum(['deleted', 'corrected', 'superseded', 'undone']),
  'place_answers.means': z.enum(['county', 'municipality', 'abroad', 'unknowable']),
  'reach_mappings.mapping': z.record(z.string(), z.string()),
  'media_outlets.kind': MediaKind,
  'media_outlets.counties': z.array(CountyCode),
  'media_mentions.kind': MediaKind,
  'media_mentions.link': Href,
  'media_mentions.counties': z.array(CountyCode),
}

/**
 * What is typed or brought in whole, by the table that keeps it; the fields are called as the table's columns are in the schema. How long
 * a text may be is taken from there.
 */
export const rowContents: Readonly<Record<string, z.ZodObject>> = {
  posts: PostContent,
  figures: FigureContent,
  contacts: ContactContent,
  contact_tags: z.object({ tag: ContactContent.shape.tags.element }),
  senders: SenderContent,
  groups: GroupContent,
  memberships: MembershipTerm,
  segments: Segment,
  calendar_points: CalendarPointContent,
  mentions: MentionContent,
  variant_edits: VariantEdit,
  observations: ObservationContent,
  media_mentions: MediaMentionContent,
  reach_events: ReachEventContent,
  reach_annotations: AnnotationContent,
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('sv', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
