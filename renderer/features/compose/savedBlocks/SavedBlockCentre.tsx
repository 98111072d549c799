import { IconBookmark, IconBookmarkPlus, IconBookmarks } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../../../shared/post/document.ts'
import { type Command, useCommands } from '../../../app/commands.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { NameDialog } from '../../templates/NameDialog.tsx'
import { insertBlocks } from './insertBlocks.ts'
import { SavedBlockList } from './SavedBlockList.tsx'
import { isNothing, selectedBlocks } from './selectedBlocks.ts'

/** Keeping the selected blocks, putting kept ones into the text, and the list of them: as commands, with their dialogues. */
export function SavedBlockCentre({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const kept = useAsk('savedBlocks.list', {}).data?.savedBlocks ?? []
  const [keeping, setKeeping] = useState<Block[] | null>(null)
  const [listing, setListing] = useState(false)
  const add = useDo('savedBlocks.add', {
    onSuccess({ name }) {
      showDone(t('templates.blocks.saved', { name }))
      setKeeping(null)
    },
  })
  const keep = () => {
    const blocks = selectedBlocks(editor.state)
    if (isNothing(blocks)) showDone(t('templates.blocks.nothing'))
    else setKeeping(blocks)
  }
  useCommands([
    ...kept.map(
      ({ id, name, content }): Command => ({
        id: `savedBlock.${id}`,
        group: 'insert',
        label: t('templates.blocks.insert', { name }),
        icon: IconBookmark,
        keywords: ['sparade block', 'saved block'],
        run: () => insertBlocks(editor, content),
      }),
    ),
    {
      id: 'savedBlocks.keep',
      group: 'post',
      label: t('templates.blocks.save'),
      icon: IconBookmarkPlus,
      keywords: ['block', 'återanvänd', 'spara', 'save', 'keep', 'reuse'],
      run: keep,
    },
    {
      id: 'savedBlocks.manage',
      group: 'post',
      label: t('templates.blocks.manage'),
      icon: IconBookmarks,
      keywords: ['block', 'byt namn', 'manage', 'rename'],
      run: () => setListing(true),
    },
  ])
  return (
    <>
      {keeping !== null && (
        <NameDialog
          title={t('templates.blocks.saveTitle')}
          label={t('templates.blocks.name')}
          hint={t('templates.blocks.saveHint')}
          name={firstWords(keeping)}
          saving={add.isPending}
          onSave={(name) => add.mutate({ name, content: keeping })}
          onClose={() => setKeeping(null)}
        />
      )}
      {listing && <SavedBlockList savedBlocks={kept} onClose={() => setListing(false)} />}
    </>
  )
}

/** A name to begin with: the first heading or paragraph that says something. */
function firstWords(blocks: readonly Block[]): string {
  for (const block of blocks) {
    if (block.type !== 'heading' && block.type !== 'paragraph') continue
    const words = (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('')
    if (words.trim() !== '') return words.trim().slice(0, 60)
  }
  return ''
}
