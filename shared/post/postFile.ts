import { z } from 'zod'
import { InstantText, Sha256 } from '../contract/scalars.ts'
import { VariantEdit } from '../contract/social.ts'
import { SavedBlockContent, TemplateContent } from '../contract/templates.ts'
import { Theme } from '../newsletter/theme.ts'
import { Figure, PostContent } from './post.ts'

// A post in a file, to be handed to a colleague: a zip of these parts (docs/post-file.md).

/** Of the file's own layout; a program that reads 1 refuses what is above it. */
export const postFileVersion = 1
export const postFileExtension = 'rundbrevpost'
export const postManifestName = 'manifest.json'
export const postPartName = 'post.json'
export const imagePartName = (sha256: string) => `images/${sha256}`

/** What a file of a post may hold; anything else is nobody's post. */
export const postFileLimits = {
  /** Of the file itself and of all that is in it, in bytes. */
  bytes: 400_000_000,
  manifestBytes: 200_000,
  contentBytes: 20_000_000,
  /** As an image that is picked. */
  imageBytes: 25_000_000,
  images: 300,
} as const

/** What the file says of itself, and holds: its first part. Of who wrote the post, or on which computer, it says nothing. */
export const PostManifest = z.object({
  format: z.literal('rundbrev-post'),
  formatVersion: z.int().positive(),
  /** The program's version that wrote it. */
  madeBy: z.string().max(60),
  /** When it was written. */
  at: InstantText,
  /** The organisation whose workspace it comes from; '' where that has no name. */
  from: z.string().max(300),
  /** The same for each file of the same post, and nothing that leads back to it elsewhere than in its own workspace. */
  origin: Sha256,
  parts: z
    .array(z.object({ name: z.string().max(100), bytes: z.int().nonnegative(), sha256: Sha256 }))
    .max(postFileLimits.images + 1),
})
export type PostManifest = z.infer<typeof PostManifest>

/** Counted figures come with the value that they had: what they were counted from stays where it is. */
const FigureInFile = Figure.omit({ query: true })
export type FigureInFile = z.infer<typeof FigureInFile>

/** The post and what it uses. Figures are numbered as they are met; images are called by their SHA-256. */
export const PostFileContent = z.object({
  post: PostContent,
  /** Texts for networks that were edited by hand. */
  variants: z.array(VariantEdit).max(50),
  figures: z.array(FigureInFile).max(1000),
  /** What the letter looks like; one of the program's own by name. null: not said. */
  theme: z.union([z.object({ builtIn: z.string().max(60) }), z.object({ own: Theme })]).nullable(),
  templates: z.array(TemplateContent).max(50),
  savedBlocks: z.array(SavedBlockContent).max(100),
})
export type PostFileContent = z.infer<typeof PostFileContent>

/** Whether a part may stand in such a file under this name. */
export function isPostPart(name: string): boolean {
  return name === postPartName || /^images\/[0-9a-f]{64}$/.test(name)
}
