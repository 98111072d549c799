import { type Command, InvalidArgumentError } from 'commander'
import type { PostSummary } from '../../shared/contract/posts.ts'
import { PostId } from '../../shared/contract/scalars.ts'
import { sizeInKilobytes } from '../../shared/newsletter/sizeLimits.ts'
import { describeImportWarning } from '../../shared/post/describeImportWarning.ts'
import { type ImportedPost, importPost } from '../usecases/importPost.ts'
import { textOfPost } from '../usecases/newsletters.ts'
import { posts } from '../usecases/posts.ts'
import { type RenderedFiles, renderPostToFolder, writeHostedImages } from '../usecases/renderPostToFolder.ts'
import type { CliContext, CommandGroup } from './context.ts'
import { handOverCommands, isPostFile, takeInForCli, takenInText } from './handOver.ts'
import { readPickedFile } from './pickedFile.ts'
import { checkedText, checkPostForCli } from './postCheck.ts'
import { formatTable } from './table.ts'

/** `post import`, `post export`, `post undo-import`, `post list`, `post show`, `post check`, `post render`, `post images` */
export const postCommands: CommandGroup = (program: Command, context) => {
  const { inWorkspace, t } = context
  const post = program.command('post').description(t('newsletter.cli.post'))

  post
    .command('import <file>')
    .description(t('newsletter.cli.import'))
    .option('--again', t('sharing.cli.again'))
    .option('--dry-run', t('sharing.cli.dryRun'))
    .action((path: string, { again = false, dryRun = false }: { again?: boolean; dryRun?: boolean }) =>
      isPostFile(path)
        ? inWorkspace(
            (deps) => takeInForCli(deps, path, { again, dryRun }),
            (taken) => takenInText(taken, context),
          )
        : inWorkspace(
            (deps) => importPost(deps, readPickedFile(path)),
            (imported) => importText(imported, context),
          ),
    )

  handOverCommands(post, context, readPostId(context))

  post
    .command('list')
    .description(t('newsletter.cli.list'))
    .action(() =>
      inWorkspace(
        (deps) => posts['posts.list'](deps),
        (result) => listText(result.posts, context),
      ),
    )

  post
    .command('show')
    .argument('<id>', '', readPostId(context))
    .description(t('newsletter.cli.show'))
    .action((id: PostId) =>
      inWorkspace(
        (deps) => {
          const shown = posts['posts.get'](deps, { id })
          return { post: shown, text: textOfPost(deps, shown) }
        },
        (result) => result.text.trimEnd(),
      ),
    )

  post
    .command('check')
    .argument('<id>', '', readPostId(context))
    .description(t('checks.cli.check'))
    .option('--channel <channel>', t('checks.cli.channel'))
    .action((id: PostId, { channel }: { channel?: string }) =>
      inWorkspace(
        (deps) => checkPostForCli(deps, context, { id, channel }),
        (checked) => checkedText(checked, context),
      ),
    )

  post
    .command('render')
    .argument('<id>', '', readPostId(context))
    .description(t('newsletter.cli.render'))
    .requiredOption('--out <folder>', t('newsletter.cli.out'))
    .option('--as <email>', t('newsletter.cli.as'))
    .action((postId: PostId, { out, as }: { out: string; as?: string }) =>
      inWorkspace(
        (deps) => renderPostToFolder(deps, { postId, folder: out, as: as ?? null }),
        (rendered) => renderText(rendered, context),
      ),
    )

  post
    .command('images')
    .argument('<id>', '', readPostId(context))
    .description(t('newsletter.cli.images'))
    .requiredOption('--out <folder>', t('newsletter.cli.out'))
    .action((postId: PostId, { out }: { out: string }) =>
      inWorkspace(
        (deps) => writeHostedImages(deps, { postId, folder: out }),
        ({ files }) => (files.length === 0 ? t('newsletter.cli.noImages') : files.join('\n')),
      ),
    )
}

function readPostId({ t }: CliContext) {
  return (text: string): PostId => {
    const id = PostId.safeParse(/^\d+$/.test(text) ? Number(text) : undefined)
    if (id.success) return id.data
    throw new InvalidArgumentError(t('newsletter.cli.idUsage'))
  }
}

function importText({ post, blocks, warnings }: ImportedPost, { t }: CliContext): string {
  const made = t('newsletter.cli.imported', { id: post.id, title: post.title, blocks })
  return [made, ...warnings.map((warning) => `- ${describeImportWarning(warning, t)}`)].join('\n')
}

function listText(summaries: readonly PostSummary[], { t }: CliContext): string {
  const shown = ['id', 'title', 'updatedAt', 'upcoming', 'published'] as const
  const heading = shown.map((column) => t(`newsletter.cli.${column}`))
  return formatTable([heading, ...summaries.map((summary) => shown.map((column) => String(summary[column])))])
}

function renderText({ files, bytes, warnings }: RenderedFiles, { t }: CliContext): string {
  const said = warnings.map(({ code, block }) => {
    const place = block === null ? '' : ` (${t('common.place.block', { block })})`
    return `- ${t(`newsletter.warning.${code}`)}${place}`
  })
  return [...said, t('newsletter.cli.rendered', { kilobytes: sizeInKilobytes(bytes) }), ...files].join('\n')
}
