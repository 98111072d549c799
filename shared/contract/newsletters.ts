import { z } from 'zod'
import { PostContent } from '../post/post.ts'
import { procedure } from './procedure.ts'
import { ChannelId, ContactId, CountyCode, Nothing, PostId } from './scalars.ts'

/** Something about the newsletter that the officer should see before sending. Codes are keys of the catalogue's newsletter.warning. */
export const NewsletterWarning = z.object({
  code: z.enum([
    'subject-empty',
    'alt-missing',
    'button-without-link',
    'figure-missing',
    'portrait-alt-missing',
    'event-without-time',
    'county-only-nobody',
    'size-near-clip',
    'size-clipped',
  ]),
  /** 1-based position in the post's body; null for the letter as a whole. */
  block: z.number().int().nullable(),
})
export type NewsletterWarning = z.infer<typeof NewsletterWarning>

export const NewsletterPreview = z.object({
  subject: z.string(),
  preheader: z.string(),
  /** Complete HTML document for a sandboxed frame: images point to app://rundbrev/assets/<sha256>. */
  html: z.string(),
  text: z.string(),
  /** Size of the HTML part as it is sent, encoded, for those who see most of it. */
  bytes: z.number().int(),
  warnings: z.array(NewsletterWarning),
  /** Whose letter it is: a name, or the address of a contact without one; `county` null for one of no county. */
  reader: z.object({ name: z.string(), county: CountyCode.nullable() }),
})
export type NewsletterPreview = z.infer<typeof NewsletterPreview>

/** A county that the letter can be looked at as. */
export const CountyReaders = z.object({
  code: CountyCode,
  /** "Västerbotten" */
  name: z.string(),
  contacts: z.number().int().nonnegative(),
  /** One of its contacts; null where it has none. */
  contactId: ContactId.nullable(),
})
export type CountyReaders = z.infer<typeof CountyReaders>

export const letterForms = ['html', 'web', 'pdf', 'eml', 'mjml'] as const
/** `html`: as one reader gets it, its images inside it; `web`: the same as a page for everybody. */
export const LetterForm = z.enum(letterForms)
export type LetterForm = z.infer<typeof LetterForm>

/** What is in the editor now, and whose letter it is, as for the preview. */
const WrittenLetter = z.object({
  postId: PostId,
  content: PostContent,
  contactId: ContactId.nullable(),
  county: CountyCode.nullable(),
})

export const newslettersContract = {
  /**
   * Renders what is in the editor now, as the given contact would get it. null: somebody made up, of `county` where one is
   * named, and merge fields show sample values.
   */
  'newsletter.preview': procedure(
    z.object({
      /** Whose post it is, where it is one that was saved. */
      postId: PostId.optional(),
      content: PostContent,
      contactId: ContactId.nullable(),
      county: CountyCode.nullable().optional(),
    }),
    NewsletterPreview,
  ),
  /** What weighs most in the letter, the heaviest first: blocks by their 1-based position, with their share of the whole. */
  'newsletter.weight': procedure(
    z.object({ content: PostContent }),
    z.object({ heaviest: z.array(z.object({ block: z.number().int().positive(), share: z.number() })) }),
  ),
  /** Asks where and writes; null when dismissed. */
  'desktop.saveLetter': procedure(
    WrittenLetter.extend({ form: LetterForm }),
    z.object({ file: z.string().nullable() }),
  ),
  /** Shows the system's print dialogue; false when dismissed. */
  'desktop.printLetter': procedure(WrittenLetter, z.object({ printed: z.boolean() })),
  /** Where the latest test went, and by which channel; null for what nobody has chosen yet. */
  'testLetter.latest': procedure(
    Nothing,
    z.object({ to: z.string().nullable(), channelId: ChannelId.nullable() }),
  ),
  /**
   * Sends one real message to an address of the officer's own: the letter as its reader would get it, marked as a test. It is no
   * publication and no delivery. The answer is the mail server's own.
   */
  'testLetter.send': procedure(
    WrittenLetter.extend({ channelId: ChannelId, to: z.string().max(320) }),
    z.object({ to: z.string(), response: z.string() }),
  ),
  /** How high a letter is in a window of this width, in px. What shows it cannot look into its frame. */
  'desktop.letterHeight': procedure(
    z.object({ html: z.string(), width: z.int().min(100).max(2000) }),
    z.object({ height: z.int().nonnegative() }),
  ),
  /** The counties that the organisation aims at, by name; where it names none those with contacts, or all. */
  'newsletter.counties': procedure(Nothing, z.object({ counties: z.array(CountyReaders) })),
}
