import { z } from 'zod'

/** Row ids, branded so that a post's id is never taken for a contact's. */
export const PostId = z.number().int().positive().brand<'PostId'>()
export type PostId = z.infer<typeof PostId>
export const FigureId = z.number().int().positive().brand<'FigureId'>()
export type FigureId = z.infer<typeof FigureId>
export const ContactId = z.number().int().positive().brand<'ContactId'>()
export type ContactId = z.infer<typeof ContactId>
export const SegmentId = z.number().int().positive().brand<'SegmentId'>()
export type SegmentId = z.infer<typeof SegmentId>
export const ChannelId = z.number().int().positive().brand<'ChannelId'>()
export type ChannelId = z.infer<typeof ChannelId>
export const PublicationId = z.number().int().positive().brand<'PublicationId'>()
export type PublicationId = z.infer<typeof PublicationId>
export const DeliveryId = z.number().int().positive().brand<'DeliveryId'>()
export type DeliveryId = z.infer<typeof DeliveryId>
export const ObservationId = z.number().int().positive().brand<'ObservationId'>()
export type ObservationId = z.infer<typeof ObservationId>
export const ImportId = z.number().int().positive().brand<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>
export const PlaceAnswerId = z.number().int().positive().brand<'PlaceAnswerId'>()
export type PlaceAnswerId = z.infer<typeof PlaceAnswerId>
export const MediaOutletId = z.number().int().positive().brand<'MediaOutletId'>()
export type MediaOutletId = z.infer<typeof MediaOutletId>
export const MediaMentionId = z.number().int().positive().brand<'MediaMentionId'>()
export type MediaMentionId = z.infer<typeof MediaMentionId>
export const ReachEventId = z.number().int().positive().brand<'ReachEventId'>()
export type ReachEventId = z.infer<typeof ReachEventId>
export const ReachAnnotationId = z.number().int().positive().brand<'ReachAnnotationId'>()
export type ReachAnnotationId = z.infer<typeof ReachAnnotationId>
export const GroupId = z.number().int().positive().brand<'GroupId'>()
export type GroupId = z.infer<typeof GroupId>
export const MembershipId = z.number().int().positive().brand<'MembershipId'>()
export type MembershipId = z.infer<typeof MembershipId>
export const AuditEntryId = z.number().int().positive().brand<'AuditEntryId'>()
export type AuditEntryId = z.infer<typeof AuditEntryId>

export const InboxId = z.number().int().positive().brand<'InboxId'>()
export type InboxId = z.infer<typeof InboxId>
export const InboxMailId = z.number().int().positive().brand<'InboxMailId'>()
export type InboxMailId = z.infer<typeof InboxMailId>

export const RevisionId = z.number().int().positive().brand<'RevisionId'>()
export type RevisionId = z.infer<typeof RevisionId>
export const TemplateId = z.number().int().positive().brand<'TemplateId'>()
export type TemplateId = z.infer<typeof TemplateId>
export const SavedBlockId = z.number().int().positive().brand<'SavedBlockId'>()
export type SavedBlockId = z.infer<typeof SavedBlockId>
export const SenderId = z.number().int().positive().brand<'SenderId'>()
export type SenderId = z.infer<typeof SenderId>
export const ThemeId = z.number().int().positive().brand<'ThemeId'>()
export type ThemeId = z.infer<typeof ThemeId>
export const MentionId = z.number().int().positive().brand<'MentionId'>()
export type MentionId = z.infer<typeof MentionId>

/** SCB's county code, two digits: "24" is Västerbotten. */
export const CountyCode = z
  .string()
  .regex(/^\d{2}$/)
  .brand<'CountyCode'>()
export type CountyCode = z.infer<typeof CountyCode>
/** SCB's municipality code, four digits, the first two its county's: "2481" is Lycksele. */
export const MunicipalityCode = z
  .string()
  .regex(/^\d{4}$/)
  .brand<'MunicipalityCode'>()
export type MunicipalityCode = z.infer<typeof MunicipalityCode>

/** An instant in UTC, ISO 8601: "2026-12-18T08:00:00Z". */
export const InstantText = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
/** A calendar day: "2026-12-18". */
export const DayText = z.iso.date()
/** A wall-clock time without zone: "2026-12-18T09:00". */
export const WallTimeText = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/)
/** A SHA-256 in lower-case hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const LanguageCode = z.enum(['sv', 'en'])

/** A file that the officer picked, carried over the bridge whole. At most 25 MB. */
export const PickedFile = z.object({
  fileName: z.string().min(1).max(255),
  bytes: z.custom<Uint8Array>(
    (bytes) => bytes instanceof Uint8Array && bytes.byteLength <= 25_000_000,
    'a file of at most 25 MB',
  ),
})
export type PickedFile = z.infer<typeof PickedFile>
/** Nothing goes in, or nothing comes out. */
export const Nothing = z.object({}).strict()
