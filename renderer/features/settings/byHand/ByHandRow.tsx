import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import { useDo } from '../../../app/queries.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import classes from '../MentionSettings.module.css'
import { RowActions } from '../RowActions.tsx'
import type { OwnPlace } from './ownPlace.ts'

interface ByHandRowProps {
  readonly place: OwnPlace
  readonly onEdit: () => void
  readonly onRemoved: () => void
}

/** One place: what it is called, where it is, and how its text is written. */
export function ByHandRow({ place, onEdit, onRemoved }: ByHandRowProps) {
  const { t } = useTranslation()
  const { id, name, network, page } = place
  const restore = useDo('channels.restore')
  const remove = useDo('channels.remove', {
    onSuccess: () => {
      onRemoved()
      offerUndo(t('byHand.removed', { name }), () => restore.mutate({ id }))
    },
  })
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {shortOf(page)} · {t('byHand.like', { network: networkNames[network] })}
        </Text>
      </div>
      <div className={classes.actions}>
        <RowActions
          editLabel={t('byHand.edit', { name })}
          removeLabel={t('byHand.remove', { name })}
          removing={remove.isPending}
          onEdit={onEdit}
          onRemove={() => remove.mutate({ id })}
        />
      </div>
    </li>
  )
}

/** "www.facebook.com/groups/ansia" */
function shortOf(page: string): string {
  return page.replace(/^https:\/\//, '').replace(/\/$/, '')
}
