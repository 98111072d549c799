import { Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Mention, mentionNetworks } from '../../../shared/social/mention.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { useDo } from '../../app/queries.ts'
import { networkLooks } from '../../ui/networkLook.ts'
import { offerUndo } from '../../ui/undoLatest.ts'
import classes from './MentionSettings.module.css'
import { RowActions } from './RowActions.tsx'

interface MentionRowProps {
  readonly mention: Mention
  readonly onEdit: () => void
  readonly onRemoved: () => void
}

/** A name and who that is on each network. */
export function MentionRow({ mention: { id, name, handles }, onEdit, onRemoved }: MentionRowProps) {
  const { t } = useTranslation()
  const save = useDo('mentions.save')
  const remove = useDo('mentions.delete', {
    onSuccess: () => {
      onRemoved()
      offerUndo(t('settings.mentions.removed', { name }), () =>
        save.mutate({ id: null, content: { name, handles } }),
      )
    },
  })
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <Text fw={600}>{name}</Text>
        <ul className={classes.handles}>
          {mentionNetworks.map((network) => {
            const { icon: Icon, color } = networkLooks[network]
            const handle = handles[network]
            return handle === undefined ? null : (
              <li key={network} className={classes.handle}>
                <Icon size={16} stroke={1.6} style={{ color }} aria-hidden />
                <VisuallyHidden>{networkNames[network]}: </VisuallyHidden>@{handle}
              </li>
            )
          })}
        </ul>
      </div>
      <div className={classes.actions}>
        <RowActions
          editLabel={t('settings.mentions.edit', { name })}
          removeLabel={t('settings.mentions.remove', { name })}
          removing={remove.isPending}
          onEdit={onEdit}
          onRemove={() => remove.mutate({ id })}
        />
      </div>
    </li>
  )
}
