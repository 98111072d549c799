import { Text, ThemeIcon } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Navigation.module.css'

/** The program's mark and name, above the navigation. */
export function Brand() {
  const { t } = useTranslation()
  return (
    <div className={classes.brand}>
      <ThemeIcon size={30} radius="md" aria-hidden>
        <IconSend size={18} stroke={1.6} />
      </ThemeIcon>
      <Text fw={700} size="md" data-aside>
        {t('common.appName')}
      </Text>
    </div>
  )
}
