import { extname, resolve } from 'node:path'
import type { Command } from 'commander'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { PostFileLook } from '../../shared/contract/sharing.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { describeImportWarning } from '../../shared/post/describeImportWarning.ts'
import { postFileExtension } from '../../shared/post/postFile.ts'
import { formatFigure } from '../../shared/text/formatFigure.ts'
import { listSavedBlocks } from '../store/savedBlocks.ts'
import { listTemplates } from '../store/templates.ts'
import type { Deps } from '../usecases/deps.ts'
import { handOverPost } from '../usecases/handOver/handOverPost.ts'
import { lookAtPostFile } from '../usecases/handOver/lookAtPostFile.ts'
import { takeInPost } from '../usecases/handOver/takeInPost.ts'
import { undoTakeIn } from '../usecases/handOver/undoTakeIn.ts'
import { requirePost } from '../usecases/savePost.ts'
import type { CliContext } from './context.ts'

interface ExportOptions {
  readonly to: string
  readonly template: readonly string[]
  readonly savedBlock: readonly string[]
  readonly theme: boolean
}

/** Adds `post export` and `post undo-import`. */
export function handOverCommands(
  post: Command,
  { inWorkspace, t }: CliContext,
  readPostId: (text: string) => PostId,
): void {
  const several = (name: string, names: readonly string[]) => [...names, name]

  post
    .command('export')
    .argument('<id>', '', readPostId)
    .description(t('sharing.cli.exportPost'))
    .requiredOption('--to <file>', t('sharing.cli.to'))
    .option('--template <name>', t('sharing.cli.template'), several, [])
    .option('--saved-block <name>', t('sharing.cli.savedBlock'), several, [])
    .option('--no-theme', t('sharing.cli.withoutTheme'))
    .action((id: PostId, { to, template, savedBlock, theme }: ExportOptions) =>
      inWorkspace(
        (deps) => {
          const { database } = deps.workspace
          const templates = template.map((name) => idOf(listTemplates(database), name, '--template'))
          const savedBlocks = savedBlock.map((name) => idOf(listSavedBlocks(database), name, '--saved-block'))
          return handOverPost(deps, { id, theme, templates, savedBlocks }, resolve(to))
        },
        ({ missing, ...exported }) =>
          [
            t('sharing.cli.postExported', exported),
            ...(missing > 0 ? [t('sharing.post.missing', { count: missing })] : []),
          ].join('\n'),
      ),
    )

  post
    .command('undo-import')
    .argument('<id>', '', readPostId)
    .description(t('sharing.cli.undoImport'))
    .action((id: PostId) =>
      inWorkspace(
        (deps) => {
          const title = requirePost(deps, id).title || t('sharing.take.untitled')
          return { title, ...undoTakeIn(deps, id) }
        },
        ({ title, isGone }) => t(isGone ? 'sharing.take.undone' : 'sharing.take.undoneToBin', { title }),
      ),
    )
}

/** Whether a file is a post that was handed over, by its name. */
export function isPostFile(path: string): boolean {
  return extname(path).toLowerCase() === `.${postFileExtension}`
}

/**
 * Takes a post's file in, or only says what it would become.
 *
 * @throws RundbrevError `post-known` for one that is here already, unless it is to be taken in again; as `takeInPost`
 */
export async function takeInForCli(
  deps: Deps,
  path: string,
  { again, dryRun }: { readonly again: boolean; readonly dryRun: boolean },
) {
  const look = await lookAtPostFile(deps, path)
  const { images, ...told } = look
  const brings = { ...told, images: { count: images.count, here: images.here } }
  if (dryRun) return { post: null, blocks: 0, warnings: look.leftOut, ...brings }
  if (look.known?.kind === 'same' && !again) {
    const { postId, title } = look.known
    throw new RundbrevError('post-known', { file: look.fileName }, { file: look.fileName, id: postId, title })
  }
  const { post, warnings } = await takeInPost(deps, path, look.fingerprint)
  return { post, blocks: post.body.content.length, warnings: [...warnings], ...brings }
}

/** What a file becomes, line by line. */
export function takenInText(
  {
    post,
    warnings,
    ...look
  }: Pick<Awaited<ReturnType<typeof takeInForCli>>, 'post' | 'warnings' | 'title' | 'words'> &
    Pick<PostFileLook, 'language' | 'figures' | 'theme' | 'templates' | 'savedBlocks'> & {
      readonly images: { readonly count: number }
    },
  { t }: CliContext,
): string {
  const { title, words, figures } = look
  const said = t('sharing.cli.postLooked', {
    title,
    words,
    images: look.images.count,
    figures: figures.length,
  })
  const lines = [
    ...figures.map(({ figure, isHere }) => {
      const { text } = formatFigure(figure, look.language)
      return [
        t('sharing.take.figure', { name: figure.name, text }),
        { isHere, name: '', savedAs: '' },
      ] as const
    }),
    ...(look.theme === null
      ? []
      : [[t('sharing.take.theme', { name: look.theme.name }), look.theme] as const]),
    ...look.templates.map((one) => [t('sharing.take.template', { name: one.name }), one] as const),
    ...look.savedBlocks.map((one) => [t('sharing.take.savedBlock', { name: one.name }), one] as const),
  ].map(([what, { isHere, name, savedAs }]) => {
    const added = name === savedAs ? t('sharing.take.isNew') : t('sharing.take.renamed', { savedAs })
    return t('sharing.cli.brought', { what, becomes: isHere ? t('sharing.take.isHere') : added })
  })
  const made =
    post === null
      ? []
      : [t('newsletter.cli.imported', { id: post.id, title: post.title, blocks: post.body.content.length })]
  return [
    ...made,
    said,
    ...lines,
    ...warnings.map((warning) => `- ${describeImportWarning(warning, t)}`),
  ].join('\n')
}

function idOf<Id>(
  all: readonly { readonly id: Id; readonly name: string }[],
  name: string,
  option: string,
): Id {
  const found = all.find((one) => one.name === name)
  if (found === undefined) throw new RundbrevError('not-found', { field: option }, { what: name })
  return found.id
}
