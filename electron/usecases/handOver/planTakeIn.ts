import { isDeepStrictEqual } from 'node:util'
import { paleTexts } from '../../../shared/checks/contrast.ts'
import type { ImportWarning } from '../../../shared/contract/posts.ts'
import type { FigureId, SavedBlockId, TemplateId, ThemeId } from '../../../shared/contract/scalars.ts'
import type { SavedBlockContent, TemplateContent } from '../../../shared/contract/templates.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { schemes, type Theme } from '../../../shared/newsletter/theme.ts'
import { charactersIn, mostCharacters, postTooLong } from '../../../shared/post/bodyLimits.ts'
import type { PostDocument } from '../../../shared/post/document.ts'
import { createImportNotes, type ImportNotes } from '../../../shared/post/importNotes.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import type { FigureInFile } from '../../../shared/post/postFile.ts'
import { withoutMissing } from '../../../shared/post/withoutMissing.ts'
import { blocksWithReferences, type References, withReferences } from '../../../shared/post/withReferences.ts'
import type { PostFile } from '../../moving/readPostFile.ts'
import { listFigures } from '../../store/figures.ts'
import { listSavedBlocks } from '../../store/savedBlocks.ts'
import { readSettings } from '../../store/settings.ts'
import { listTemplates } from '../../store/templates.ts'
import { listThemes } from '../../store/themes.ts'
import type { Deps } from '../deps.ts'
import { freeName } from './freeName.ts'
import type { SeenImage } from './seeImages.ts'

/** Something of a file under a name, and what is here already: the same, or others whose names it must not take. */
export interface Planned<Content, Id> {
  readonly name: string
  readonly content: Content
  /** The same, here already; null: it is new. */
  readonly here: Id | null
  /** What it is called here. */
  readonly savedAs: string
}

/** What a post's file becomes in a workspace. Images have their names here; figures still have the file's numbers. */
export interface TakeInPlan {
  readonly post: PostContent
  readonly figures: readonly { readonly inFile: FigureInFile; readonly here: FigureId | null }[]
  readonly theme: Planned<Theme, ThemeId> | null
  readonly templates: readonly Planned<TemplateContent['content'], TemplateId>[]
  readonly savedBlocks: readonly Planned<SavedBlockContent['content'], SavedBlockId>[]
  readonly leftOut: readonly ImportWarning[]
}

/**
 * Compares a file with what a workspace has, and changes nothing. Nothing here is ever written over: what is the same is used, what has
 * the name of something else gets a name that tells.
 *
 * @throws RundbrevError `post-too-long`
 */
export function planTakeIn(
  deps: Deps,
  { fileName, content: file }: Pick<PostFile, 'fileName' | 'content'>,
  images: ReadonlyMap<string, SeenImage>,
): TakeInPlan {
  const { database } = deps.workspace
  if (charactersIn(file.post.body) > mostCharacters) throw postTooLong({ file: fileName })
  const notes = createImportNotes()
  const known = listFigures(database)
  const figures = file.figures.map((inFile) => {
    const { id: _, ...content } = inFile
    const same = known.find(({ id: _id, ...other }) => isDeepStrictEqual(other, { ...content, query: null }))
    return { inFile, here: same?.id ?? null }
  })
  const trim = (content: PostContent, told: ImportNotes) => trimmed(content, { images, figures, notes: told })
  // As it would be called if it were here; a figure that is new is no figure that anything here shows.
  const hereBy: References = {
    figure: (id) => figures.find(({ inFile }) => inFile.id === id)?.here ?? (-1 as FigureId),
    asset: (sha256) => sha256,
  }
  const day = deps.now().toZonedDateTimeISO(readSettings(database).zone).toPlainDate().toString()
  const name = createTranslator(readSettings(database).language)
  const named = (wanted: string, taken: readonly string[]) =>
    freeName(wanted, taken, (again) =>
      again === 1
        ? name('sharing.post.savedAs', { name: '\u0000', day })
        : name('sharing.post.savedAsAgain', { name: '\u0000', day, again }),
    )

  const ownTemplates = listTemplates(database)
  const templateNames = ownTemplates.map((template) => template.name)
  const templates = file.templates.map((template) => {
    const content = trim(template.content, createImportNotes())
    const same = ownTemplates.find(
      (other) =>
        other.name === template.name && isDeepStrictEqual(other.content, withReferences(content, hereBy)),
    )
    const savedAs = same?.name ?? named(template.name, templateNames)
    templateNames.push(savedAs)
    return { name: template.name, content, here: same?.id ?? null, savedAs }
  })

  const ownBlocks = listSavedBlocks(database)
  const blockNames = ownBlocks.map((block) => block.name)
  const savedBlocks = file.savedBlocks.map((block) => {
    const { content } = trim({ ...file.post, body: asDocument(block.content) }, createImportNotes()).body
    const same = ownBlocks.find(
      (other) =>
        other.name === block.name && isDeepStrictEqual(other.content, blocksWithReferences(content, hereBy)),
    )
    const savedAs = same?.name ?? named(block.name, blockNames)
    blockNames.push(savedAs)
    return { name: block.name, content, here: same?.id ?? null, savedAs }
  })

  const post = trim(file.post, notes)
  const inFileTheme = file.theme !== null && 'own' in file.theme ? file.theme.own : null
  return {
    post,
    figures,
    theme: inFileTheme === null ? null : plannedTheme(inFileTheme),
    templates,
    savedBlocks,
    leftOut: notes.all(),
  }

  function plannedTheme(theme: Theme): Planned<Theme, ThemeId> | null {
    const content = withLogo(theme, images)
    if (content === null || schemes.some((scheme) => paleTexts(content[scheme]).length > 0)) {
      notes.add('theme-left-out', theme.name)
      return null
    }
    const own = listThemes(database)
    const same = own.find((other) => isDeepStrictEqual(other.theme, content))
    const savedAs =
      same?.theme.name ??
      named(
        theme.name,
        own.map((other) => other.theme.name),
      )
    return { name: theme.name, content: { ...content, name: savedAs }, here: same?.id ?? null, savedAs }
  }
}

interface Trimming {
  readonly images: ReadonlyMap<string, SeenImage>
  readonly figures: TakeInPlan['figures']
  readonly notes: ImportNotes
}

/** Without what the file does not hold, its images called what they are here. */
function trimmed(content: PostContent, { images, figures, notes }: Trimming): PostContent {
  const numbers = new Set(figures.map(({ inFile }) => inFile.id))
  const hint = createTranslator(content.language)('newsletter.importWarning.figureHint')
  const hasAsset = (sha256: string) => images.has(sha256)
  const body = withoutMissing(content.body, { hasAsset, hasFigure: (id) => numbers.has(id) }, hint, notes)
  const networks = Object.fromEntries(
    Object.entries(content.networks).map(([network, choices]) => [
      network,
      { ...choices, images: choices.images?.filter(hasAsset) ?? null },
    ]),
  )
  return withReferences(
    { ...content, body, networks },
    { figure: (id) => id, asset: (sha256) => images.get(sha256)?.sha256 ?? sha256 },
  )
}

/** null where its logo did not come along. */
function withLogo(theme: Theme, images: ReadonlyMap<string, SeenImage>): Theme | null {
  if (theme.logo === null) return theme
  const here = (inFile: string) => {
    const image = images.get(inFile)
    return image && { asset: image.sha256, width: image.width, height: image.height }
  }
  const light = here(theme.logo.light.asset)
  const dark = theme.logo.dark === null ? null : here(theme.logo.dark.asset)
  return light === undefined || dark === undefined ? null : { ...theme, logo: { ...theme.logo, light, dark } }
}

function asDocument(content: SavedBlockContent['content']): PostDocument {
  return { type: 'doc', content }
}
