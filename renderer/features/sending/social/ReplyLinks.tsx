import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PostReplies } from '../../../../shared/social/postFigures.ts'
import { useDo } from '../../../app/queries.ts'
import { momentText } from '../../../ui/moments.ts'
import { useZone } from '../../../ui/useZone.ts'
import classes from './FiguresPanel.module.css'

/** Where a post was answered. An address may name who did: it is opened, and not shown. */
export function ReplyLinks({ replies: { links } }: { readonly replies: PostReplies }) {
  const { t } = useTranslation()
  const zone = useZone()
  const open = useDo('desktop.openPage')
  return (
    <details className={classes.replies}>
      <summary>{t('postFigures.openReplies', { count: links.length })}</summary>
      <Text size="xs" c="dimmed">
        {t('postFigures.repliesText')}
      </Text>
      <ul>
        {links.map(({ url, at }) => (
          <li key={url}>
            {url.startsWith('https:') ? (
              <Anchor
                component="button"
                type="button"
                size="sm"
                underline="always"
                onClick={() => open.mutate({ url })}
              >
                {t('postFigures.reply', { moment: momentText(at, zone) })}
              </Anchor>
            ) : (
              t('postFigures.reply', { moment: momentText(at, zone) })
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
