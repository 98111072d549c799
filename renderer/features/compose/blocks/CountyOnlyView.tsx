import { ActionIcon, MultiSelect, Popover, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconMapPin, IconTrash, IconUsers } from '@tabler/icons-react'
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { interfaceLocale } from '../../../app/i18n.ts'
import { useAsk } from '../../../app/queries.ts'
import { countyOptions, foldedFilter } from '../../../ui/placeOptions.ts'
import { moveBlock } from '../editor/moveBlock.ts'
import classes from './CountyOnlyView.module.css'
import { showToEverybody } from './countyOnlyCommands.ts'
import { meansDone } from './leaveBlock.ts'

/** A frame around blocks that only some counties see, with the counties named on its edge. */
export function CountyOnlyView({ node, editor, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { t } = useTranslation()
  const geo = useAsk('geo.registry', {}).data
  const chosen: readonly string[] = node.attrs.counties
  // A region that has just been made asks at once.
  const [choosing, setChoosing] = useState(chosen.length === 0 && editor.isFocused)
  const options = geo === undefined ? [] : countyOptions(geo)
  const names = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
  const list = new Intl.ListFormat(interfaceLocale(), { type: 'conjunction' }).format(names)
  const name = t('blocks.countyOnly.name')
  const at = (act: (position: number) => void) => {
    const position = getPos()
    if (position !== undefined) act(position)
  }
  const actions = [
    {
      label: t('compose.block.up', { name }),
      icon: IconArrowUp,
      act: () => at((position) => moveBlock(editor, position, 'up')),
    },
    {
      label: t('compose.block.down', { name }),
      icon: IconArrowDown,
      act: () => at((position) => moveBlock(editor, position, 'down')),
    },
    {
      label: t('blocks.countyOnly.everybody'),
      icon: IconUsers,
      act: () => at((position) => showToEverybody(editor, position)),
    },
    {
      label: t('compose.block.remove', { name }),
      icon: IconTrash,
      act: () => {
        deleteNode()
        editor.commands.focus()
      },
    },
  ]
  return (
    <NodeViewWrapper className={classes.region} role="group" aria-label={name}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it are what hears keys */}
      <div
        className={classes.bar}
        contentEditable={false}
        onKeyDown={(event) => {
          // Back to the words of the region, where the cursor still is.
          if (event.key === 'Escape' && meansDone(event)) editor.view.focus()
        }}
      >
        <Popover
          opened={choosing}
          onChange={(opened) => {
            setChoosing(opened)
            // Back to the words of the region, where the cursor still is.
            if (!opened) editor.view.focus()
          }}
          position="bottom-start"
          width={340}
          shadow="md"
          trapFocus
        >
          <Popover.Target>
            <UnstyledButton
              className={classes.chip}
              data-nobody={chosen.length === 0 || undefined}
              onClick={() => setChoosing(!choosing)}
            >
              <IconMapPin size={14} stroke={1.6} aria-hidden />
              {chosen.length === 0
                ? t('blocks.countyOnly.nobody')
                : t('blocks.countyOnly.shownTo', { counties: list })}
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown>
            <MultiSelect
              data-autofocus
              searchable
              clearable
              label={t('blocks.countyOnly.counties')}
              description={t('blocks.countyOnly.hint')}
              data={options}
              filter={foldedFilter}
              value={[...chosen]}
              comboboxProps={{ withinPortal: false }}
              onChange={(counties) => updateAttributes({ counties: [...counties].sort() })}
            />
          </Popover.Dropdown>
        </Popover>
        <div className={classes.actions}>
          {actions.map(({ label, icon: Icon, act }) => (
            <ActionIcon
              key={label}
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={label}
              title={label}
              onClick={act}
            >
              <Icon size={16} stroke={1.6} />
            </ActionIcon>
          ))}
        </div>
      </div>
      <NodeViewContent className={classes.content} />
    </NodeViewWrapper>
  )
}
