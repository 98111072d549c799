import type { Command } from 'commander'
import { type ListedApproval, waitsForApproval } from '../../shared/approval/approval.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import { approvals } from '../usecases/approvals.ts'
import { channelNamed } from './channel.ts'
import type { CliContext, CommandGroup } from './context.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { formatTable } from './table.ts'

/** `approvals list` */
export const approvalCommands: CommandGroup = (program: Command, context) => {
  const { inWorkspace, t } = context
  program
    .command('approvals')
    .description(t('approval.cli.group'))
    .command('list')
    .description(t('approval.cli.list'))
    .option('--waiting', t('approval.cli.waiting'))
    .action(({ waiting }: { readonly waiting?: boolean }) =>
      inWorkspace(
        async (deps) => {
          const { approvals: all } = await approvals['approvals.list'](deps)
          return { approvals: waiting === true ? all.filter(waitsForApproval) : all }
        },
        (listed) => approvalTable(listed.approvals, context),
      ),
    )
}

/** `publication ready|approve|withdraw-approval <post> --channel <c>` */
export function addApprovalCommands(publication: Command, context: CliContext): void {
  const { inWorkspace, t } = context
  const onPost = (name: string, description: string) =>
    publication
      .command(name)
      .argument('<post>', t('sending.cli.schedule'), readWholeNumber(t))
      .description(description)
      .requiredOption('--channel <name>', t('sending.cli.channelOption'))
  const act =
    (procedure: 'approvals.ask' | 'approvals.withdraw') => (post: number, options: { channel: string }) =>
      inWorkspace(
        async (deps) => ({
          approval: await approvals[procedure](deps, {
            ...{ postId: post as PostId, channelId: channelNamed(deps, options.channel).id },
          }),
        }),
        ({ approval }) => t(`approval.cli.state.${approval.state}`),
      )
  onPost('ready', t('approval.cli.ready')).action(act('approvals.ask'))
  onPost('withdraw-approval', t('approval.cli.withdraw')).action(act('approvals.withdraw'))
  onPost('approve', t('approval.cli.approve'))
    .option('--by <name>', t('approval.cli.by'))
    .action((post: number, { channel, by }: { readonly channel: string; readonly by?: string }) =>
      inWorkspace(
        async (deps) => ({
          approval: await approvals['approvals.approve'](deps, {
            ...{ postId: post as PostId, channelId: channelNamed(deps, channel).id, by: by ?? null },
          }),
        }),
        ({ approval }) => `${t(`approval.cli.state.${approval.state}`)} ${approval.hash}`,
      ),
    )
}

function approvalTable(listed: readonly ListedApproval[], { t }: CliContext): string {
  const columns = ['post', 'title', 'channel', 'state', 'by', 'next'] as const
  const rows = listed.map(({ postId, postTitle, channelName, state, approval, asked, publications }) => [
    String(postId),
    postTitle,
    channelName,
    t(`approval.cli.state.${state}`),
    approval?.by ?? asked?.by ?? '',
    publications[0]?.wallTime.slice(0, 16).replace('T', ' ') ?? '',
  ])
  return formatTable([columns.map((name) => t(`approval.cli.column.${name}`)), ...rows])
}
