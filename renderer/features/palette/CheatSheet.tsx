import { Modal, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Command, useAllCommands } from '../../app/commands.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import classes from './CheatSheet.module.css'
import { Keys } from './Keys.tsx'
import { groupOrder } from './paletteSections.ts'

/** The text's keys, by far the most, have the second column. */
const order = [...groupOrder.filter((group) => group !== 'format'), 'format'] as const

/** Every key that does something here. */
export function CheatSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  useFocusReturn()
  const all = useAllCommands().filter(({ keys }) => keys !== undefined && keys.length > 0)
  const groups = order
    .map((group) => ({ group, commands: all.filter((command) => command.group === group) }))
    .filter(({ commands }) => commands.length > 0)
  return (
    <Modal
      opened
      onClose={onClose}
      size={820}
      title={t('palette.keys')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      <Text size="sm" c="dimmed" mb="md">
        {t('palette.keysHint')}
      </Text>
      <div className={classes.columns}>
        {groups.map(({ group, commands }) => (
          <section key={group} className={classes.group}>
            <Title order={3} size="h6" mb={6}>
              {t(`palette.group.${group}`)}
            </Title>
            <dl className={classes.list}>
              {commands.map((command) => (
                <Row key={command.id} command={command} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

function Row({ command: { label, keys = [] } }: { command: Command }) {
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>
        {keys.map((one) => (
          <Keys key={one} keys={one} />
        ))}
      </dd>
    </div>
  )
}
