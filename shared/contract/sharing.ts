import { z } from 'zod'
import { InterfaceLanguageCode } from '../i18n/languages.ts'
import { FigureContent, Post } from '../post/post.ts'
import { Network } from '../social/network.ts'
import { MovedCounts } from '../workspace/movedWorkspace.ts'
import { ImportWarning } from './posts.ts'
import { procedure } from './procedure.ts'
import { InstantText, LanguageCode, Nothing, PostId, SavedBlockId, Sha256, TemplateId } from './scalars.ts'

/** What can come along with a post that is handed over, beside its own text, images and figures. */
export const HandOverChoices = z.object({
  images: z.int(),
  figures: z.int(),
  /** Texts for networks that were edited by hand. */
  variants: z.array(Network),
  /** The workspace's own theme, where letters look like one of those. */
  theme: z.string().nullable(),
  templates: z.array(z.object({ id: TemplateId, name: z.string() })),
  /** `stands`: it stands in the post as it is. */
  savedBlocks: z.array(z.object({ id: SavedBlockId, name: z.string(), stands: z.boolean() })),
})
export type HandOverChoices = z.infer<typeof HandOverChoices>

export const HandOver = z.object({
  id: PostId,
  theme: z.boolean(),
  templates: z.array(TemplateId).max(50),
  savedBlocks: z.array(SavedBlockId).max(100),
})
export type HandOver = z.infer<typeof HandOver>

/** Something in a file under a name, and what becomes of it here. */
const Named = z.object({
  name: z.string(),
  /** The same is here already and is used; else it is saved under `savedAs`. */
  isHere: z.boolean(),
  savedAs: z.string(),
})

/** A picture of the file, small. */
const Thumbnail = z.object({
  /** data: address of a JPEG or PNG. */
  source: z.string(),
  alt: z.string().nullable(),
})

/** A post in a file, before anything of it is taken in. */
export const PostFileLook = z.object({
  fileName: z.string(),
  /** Of what the file holds; says which file it was when it is taken in. */
  fingerprint: Sha256,
  at: InstantText,
  madeBy: z.string(),
  /** The organisation that it comes from; '' where that has no name. */
  from: z.string(),
  title: z.string(),
  lede: z.string(),
  language: LanguageCode,
  /** Of words in it that are marked as being in another one; BCP 47. */
  otherLanguages: z.array(z.string()),
  words: z.int(),
  variants: z.array(Network),
  images: z.object({ count: z.int(), here: z.int(), shown: z.array(Thumbnail) }),
  figures: z.array(z.object({ figure: FigureContent, isHere: z.boolean() })),
  theme: Named.nullable(),
  templates: z.array(Named),
  savedBlocks: z.array(Named),
  leftOut: z.array(ImportWarning),
  /** A post of this workspace that it was made of ('own'), that this file became ('same'), or an earlier file of it ('earlier'). */
  known: z
    .object({
      kind: z.enum(['own', 'same', 'earlier']),
      postId: PostId,
      title: z.string(),
      /** When it was taken in; null for one's own. */
      at: InstantText.nullable(),
    })
    .nullable(),
})
export type PostFileLook = z.infer<typeof PostFileLook>

const FileToken = z.string().min(1).max(100)

/** A file that somebody opened from the desktop, or dropped on the window; what it holds is told by its name alone. */
export const CalledFile = z.object({
  kind: z.enum(['workspace', 'post']),
  file: FileToken,
  fileName: z.string(),
})
export type CalledFile = z.infer<typeof CalledFile>

/** A whole workspace in a file, before anything of it is read but what it says of itself. */
export const MovedLook = z.object({
  fileName: z.string(),
  /** When it was saved. */
  at: z.string(),
  counts: MovedCounts,
  /** Unpacked. */
  bytes: z.int(),
  /** Saved by an older version of the program: it is brought to this one's on the way. */
  isOlder: z.boolean(),
  /** Where there is room for it: a folder that is empty or not there yet. */
  suggestedFolder: z.string(),
})
export type MovedLook = z.infer<typeof MovedLook>

/** Posts handed from one workspace to another. */
export const sharingContract = {
  'posts.handOverChoices': procedure(z.object({ id: PostId }), HandOverChoices),
  /** Asks where, and saves a post there to be handed over; `file` is null where the dialogue was dismissed. */
  'desktop.savePost': procedure(
    HandOver.extend({ language: InterfaceLanguageCode }),
    z.object({
      file: z.string().nullable(),
      /** Images that the post shows and the workspace has lost. */
      missing: z.int(),
    }),
  ),
  /** What a picked file would become; nothing of it is kept. */
  'posts.lookAtFile': procedure(z.object({ file: FileToken }), PostFileLook),
  /** Makes a new post of it. Refused with `file-changed` where it is not the one that was looked at. */
  'posts.takeIn': procedure(
    z.object({ file: FileToken, fingerprint: Sha256 }),
    z.object({ post: Post, warnings: z.array(ImportWarning) }),
  ),
  /**
   * Undo of `posts.takeIn`. A post that nobody has touched goes with all that came with it (`isGone`); one that was written in goes into the bin,
   * and what came with it stays.
   */
  'posts.undoTakeIn': procedure(z.object({ id: PostId }), z.object({ isGone: z.boolean() })),
  /** The file that waits for the officer's word; null: none. */
  'program.calledFile': procedure(Nothing, z.object({ called: CalledFile.nullable() })),
  /** It has been dealt with, or is not to be. */
  'program.calledFileSeen': procedure(z.object({ file: FileToken }), Nothing),
  'workspace.lookAtMoved': procedure(z.object({ file: FileToken }), MovedLook),
}
