import { IconBookmark } from '@tabler/icons-react'
import type { Output } from '../../../../shared/contract/contract.ts'
import { queryClient } from '../../../app/queries.ts'
import type { SlashItem } from '../editor/slash/slashItems.ts'
import { insertBlocks } from './insertBlocks.ts'

/** The saved blocks as items of the slash menu, as far as they are known when it opens: the toolbar has asked for them. */
export function savedSlashItems(t: (key: 'templates.blocks.heading') => string): readonly SlashItem[] {
  const kept = queryClient.getQueryData<Output<'savedBlocks.list'>>(['savedBlocks.list', {}])
  return (kept?.savedBlocks ?? []).map(({ id, name, content }) => ({
    name: `savedBlock-${id}`,
    icon: IconBookmark,
    label: name,
    description: t('templates.blocks.heading'),
    keys: '',
    keywords: ['sparade block', 'saved block'],
    isPossible: () => true,
    run: (editor) => insertBlocks(editor, content),
  }))
}
