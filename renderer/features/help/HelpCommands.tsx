import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { runCommand, useAllCommands } from '../../app/commands.ts'
import { Keys } from '../palette/Keys.tsx'
import classes from './HelpPanel.module.css'

/** What can be done from the help: the screen's own commands, with their keys. */
export function HelpCommands({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation()
  const all = useAllCommands()
  const offered = ids.flatMap((id) => all.find((command) => command.id === id) ?? [])
  if (offered.length === 0) return null
  return (
    <section>
      <Title order={3} size="h6" mb={4}>
        {t('help.here')}
      </Title>
      <ul className={classes.commands}>
        {offered.map(({ id, label, keys, icon: Icon }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.command}
              data-command={id}
              onClick={() => runCommand(id)}
            >
              {Icon !== undefined && <Icon size={16} stroke={1.6} aria-hidden />}
              <span>{label}</span>
              {keys?.[0] !== undefined && <Keys keys={keys[0]} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
