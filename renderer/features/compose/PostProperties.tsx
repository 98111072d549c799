import { Collapse, Select, SimpleGrid, TagsInput, UnstyledButton } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostContent } from '../../../shared/post/post.ts'
import { LinkField } from '../../ui/LinkField.tsx'
import type { PostFields } from './draft/postHistory.ts'
import { LineField } from './LineField.tsx'
import { PostLinks } from './PostLinks.tsx'
import classes from './PostProperties.module.css'

interface PostPropertiesProps {
  readonly content: PostContent
  readonly opened: boolean
  readonly onToggle: () => void
  readonly onChange: (part: Partial<PostFields>) => void
}

/** What a post carries beside its text: how the newsletter presents itself, where the social posts lead, what it is about. */
export const PostProperties = memo(function PostProperties({
  content,
  opened,
  onToggle,
  onChange,
}: PostPropertiesProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={classes.properties}>
      <UnstyledButton className={classes.toggle} aria-expanded={opened} aria-controls={id} onClick={onToggle}>
        <IconChevronRight
          size={16}
          stroke={1.6}
          aria-hidden
          className={classes.chevron}
          data-opened={opened || undefined}
        />
        <span className={classes.label}>{t('compose.properties')}</span>
        <span className={classes.summary}>{opened ? '' : summary(content)}</span>
      </UnstyledButton>
      <Collapse expanded={opened} id={id}>
        <SimpleGrid cols={2} spacing="md" verticalSpacing="sm" className={classes.fields}>
          <LineField
            name="subject"
            label={t('compose.subject')}
            hint={t('compose.subjectHint')}
            placeholder={content.title}
            language={content.language}
            value={content.subject}
            onChange={(subject) => onChange({ subject })}
          />
          <LineField
            name="preheader"
            label={t('compose.preheader')}
            hint={t('compose.preheaderHint')}
            placeholder={content.lede}
            language={content.language}
            value={content.preheader}
            onChange={(preheader) => onChange({ preheader })}
          />
          <LinkField
            name="link"
            label={t('compose.postLink')}
            hint={t('compose.postLinkHint')}
            value={content.link}
            onChange={(link) => onChange({ link })}
          />
          <TagsInput
            data-field="tags"
            label={t('compose.tags')}
            description={t('compose.tagsHint')}
            inputWrapperOrder={hintBelow}
            maxTags={30}
            value={content.tags}
            onChange={(tags) =>
              onChange({ tags: tags.map((tag) => tag.trim().slice(0, 60)).filter((tag) => tag !== '') })
            }
          />
          <Select
            data-field="language"
            label={t('compose.language')}
            description={t('compose.languageHint')}
            inputWrapperOrder={hintBelow}
            allowDeselect={false}
            data={(['sv', 'en'] as const).map((value) => ({ value, label: t(`common.language.${value}`) }))}
            value={content.language}
            onChange={(language) => language !== null && onChange({ language })}
          />
        </SimpleGrid>
        {opened && <PostLinks content={content} onChange={onChange} />}
      </Collapse>
    </div>
  )
})

/** Below, so that fields beside each other stand on one line. */
const hintBelow: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

/** What is worth seeing while the section is closed. */
function summary({ subject, tags, link }: PostFields): string {
  return [subject, link, tags.map((tag) => `#${tag}`).join(' ')]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
}
