import { z } from 'zod'
import { Block } from '../post/document.ts'
import { OutlineShape } from '../post/outlineOf.ts'
import { Post, PostContent } from '../post/post.ts'
import { procedure } from './procedure.ts'
import { LanguageCode, Nothing, SavedBlockId, SenderId, TemplateId } from './scalars.ts'

/** The templates that the program brings, in the order that they are offered. */
export const builtInTemplates = [
  'year-letter',
  'news',
  'invitation',
  'course-start',
  'press-release',
  'job',
] as const
export const BuiltInTemplate = z.enum(builtInTemplates)
export type BuiltInTemplate = z.infer<typeof BuiltInTemplate>

/** Which template: one of the program's by name, or one of the officer's own. */
export const TemplateKey = z.union([z.object({ builtIn: BuiltInTemplate }), z.object({ own: TemplateId })])
export type TemplateKey = z.infer<typeof TemplateKey>

const Name = z.string().trim().min(1).max(120)

export const OwnTemplate = z.object({
  id: TemplateId,
  name: z.string(),
  language: LanguageCode,
  outline: z.array(OutlineShape),
})
export type OwnTemplate = z.infer<typeof OwnTemplate>

/** Blocks under a name, to be put into any post. */
export const SavedBlockContent = z.object({ name: Name, content: z.array(Block).min(1).max(500) })
export type SavedBlockContent = z.infer<typeof SavedBlockContent>
export const SavedBlock = SavedBlockContent.extend({ id: SavedBlockId })
export type SavedBlock = z.infer<typeof SavedBlock>

/** Somebody who can sign. */
export const SenderContent = z.object({
  name: Name.max(200),
  role: z.string().trim().max(200),
  organisation: z.string().trim().max(200),
  /** Signs what begins from a template. At most one sender is. */
  firstChoice: z.boolean(),
})
export type SenderContent = z.infer<typeof SenderContent>
export const Sender = SenderContent.extend({ id: SenderId })
export type Sender = z.infer<typeof Sender>

/** A post under a name, to begin others from. */
export const TemplateContent = z.object({ name: Name, content: PostContent })
export type TemplateContent = z.infer<typeof TemplateContent>

/** Templates, saved blocks and senders: what a new post begins with. */
export const templatesContract = {
  /** The program's own templates in that language, and the officer's in any. */
  'templates.list': procedure(
    z.object({ language: LanguageCode }),
    z.object({
      builtIn: z.array(z.object({ name: BuiltInTemplate, outline: z.array(OutlineShape) })),
      own: z.array(OwnTemplate),
    }),
  ),
  'templates.add': procedure(TemplateContent, OwnTemplate),
  'templates.rename': procedure(z.object({ id: TemplateId, name: Name }), Nothing),
  /** Answers with what was deleted: adding it again takes the deletion back. */
  'templates.delete': procedure(z.object({ id: TemplateId }), TemplateContent),
  /** `language` chooses among the program's own; the officer's have their own. */
  'posts.createFromTemplate': procedure(z.object({ template: TemplateKey, language: LanguageCode }), Post),
  'savedBlocks.list': procedure(Nothing, z.object({ savedBlocks: z.array(SavedBlock) })),
  'savedBlocks.add': procedure(SavedBlockContent, SavedBlock),
  'savedBlocks.rename': procedure(z.object({ id: SavedBlockId, name: Name }), Nothing),
  'savedBlocks.delete': procedure(z.object({ id: SavedBlockId }), SavedBlockContent),
  'senders.list': procedure(Nothing, z.object({ senders: z.array(Sender) })),
  /** `id` null: a new one. The first there is becomes the first choice. */
  'senders.save': procedure(z.object({ id: SenderId.nullable(), sender: SenderContent }), Sender),
  'senders.delete': procedure(z.object({ id: SenderId }), SenderContent),
}
