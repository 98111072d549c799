import { Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Keys.module.css'
import { shownKeys } from './shownKeys.ts'

/** Keys that are pressed together, as caps. */
export function Keys({ keys }: { keys: string }) {
  const { t } = useTranslation()
  return (
    <span className={classes.keys}>
      {shownKeys(keys, t).map((name) => (
        <Kbd key={name} size="xs" className={classes.cap}>
          {name}
        </Kbd>
      ))}
    </span>
  )
}
