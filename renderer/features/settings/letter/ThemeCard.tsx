import { Badge, Button, Group, Paper, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../../shared/newsletter/theme.ts'
import classes from './ThemeCard.module.css'

interface ThemeCardProps {
  readonly theme: Theme
  readonly name: string
  readonly description: string
  readonly used: boolean
  readonly onUse: () => void
  /** What can be done with it beside using it. */
  readonly children: ReactNode
}

/** A theme in small, light and dark, and whether letters have it. */
export function ThemeCard({ theme, name, description, used, onUse, children }: ThemeCardProps) {
  const { t } = useTranslation()
  return (
    <Paper
      withBorder
      radius="md"
      p="sm"
      component="li"
      className={classes.card}
      data-used={used || undefined}
    >
      <div className={classes.pictures} aria-hidden>
        <Picture palette={theme.light} />
        <Picture palette={theme.dark} />
      </div>
      <div className={classes.words}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {description}
        </Text>
      </div>
      <Group gap={6} wrap="nowrap" className={classes.actions}>
        {used ? (
          <Badge variant="light">{t('themes.used')}</Badge>
        ) : (
          <Button size="xs" variant="default" aria-label={t('themes.useNamed', { name })} onClick={onUse}>
            {t('themes.use')}
          </Button>
        )}
        {children}
      </Group>
    </Paper>
  )
}

function Picture({ palette }: { palette: Theme['light'] }) {
  return (
    <div className={classes.picture} style={{ background: palette.page }}>
      <div className={classes.band} style={{ background: palette.header }}>
        <i style={{ background: palette.headerText }} />
      </div>
      <div className={classes.sheet} style={{ background: palette.paper }}>
        <i style={{ background: palette.ink, width: '70%' }} />
        <i style={{ background: palette.muted, width: '90%' }} />
        <i style={{ background: palette.accent, width: '40%' }} />
        <b style={{ background: palette.button }} />
      </div>
    </div>
  )
}
