import { Stack, Switch, Text } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { linkChannels } from '../../../shared/links/linkRules.ts'
import { linksIn } from '../../../shared/links/postLinks.ts'
import { isTaggable } from '../../../shared/links/tagLink.ts'
import { linkWriting } from '../../../shared/links/writeLinks.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { useAsk } from '../../app/queries.ts'
import type { PostFields } from './draft/postHistory.ts'
import classes from './PostLinks.module.css'

interface PostLinksProps {
  readonly content: PostContent
  readonly onChange: (part: Partial<PostFields>) => void
}

/** The post's links to the organisation's own website, each with whether it is tagged; nothing where none is tagged anywhere. */
export function PostLinks({ content, onChange }: PostLinksProps) {
  const { t } = useTranslation()
  const id = useId()
  const rules = useAsk('links.settings', {}).data?.rules
  if (rules === undefined) return null
  const post = { title: content.title, month: '', untagged: [] }
  const isTagged = linkChannels.some((channel) => {
    const writing = linkWriting(rules, channel, post)
    return writing !== null && Object.keys(writing.tags.values).length > 0
  })
  if (!isTagged) return null
  const untagged = content.untagged ?? []
  const links = [...new Set([...(content.link === null ? [] : [content.link]), ...linksIn(content.body)])]
  const own = links.filter((href) => isTaggable(href, { ...rules, untagged: [] }))
  const turn = (href: string, tagged: boolean) => {
    const others = untagged.filter((one) => one !== href)
    onChange({ untagged: tagged ? others : [...others, href] })
  }
  return (
    <fieldset className={classes.links} data-field="untagged" aria-describedby={id} tabIndex={-1}>
      <legend className={classes.title}>{t('links.inPost.title')}</legend>
      <Text size="xs" c="dimmed" id={id}>
        {own.length === 0 ? t('links.inPost.none') : t('links.inPost.hint')}
      </Text>
      <Stack gap={6} mt={6}>
        {own.map((href) => (
          <Switch
            key={href}
            size="xs"
            label={<span className={classes.address}>{href}</span>}
            description={untagged.includes(href) && t('links.inPost.untagged')}
            checked={!untagged.includes(href)}
            onChange={(event) => turn(href, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </fieldset>
  )
}
